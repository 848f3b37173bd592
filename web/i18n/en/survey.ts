import type { survey as german } from '../de/survey.ts';

export const survey = {
  'survey.name': 'Member survey {jahr}',
  // Start page
  'survey.start.title': 'Member survey {jahr} – {cluster_name}',
  'survey.start.who': 'Who is asking',
  'survey.start.whoText': '{absender_name}, {absender_funktion}.',
  'survey.start.why': 'Why',
  'survey.start.whyText':
    'Your answers show what working together achieves and what has to change. The results go to {empfaenger}.',
  'survey.start.members': 'the members',
  'survey.start.time': 'Time',
  'survey.start.timeText': 'about {minuten} minutes',
  'survey.start.deadline': 'Deadline',
  'survey.start.deadlineText': '{frist_datum}, {frist_uhrzeit}',
  'survey.start.voluntary': 'Voluntary',
  'survey.start.voluntaryText':
    'You may leave out any question. Not taking part has no disadvantage for you.',
  'survey.start.behalf': 'On whose behalf',
  'survey.start.behalfText':
    'Please answer for your company. "Company" also means universities, municipalities and other members.',
  'survey.start.begin': 'Start the survey',
  'survey.start.continue': 'Continue the survey',
  'survey.start.elsewhere':
    'This survey was started on another device. With the code that was shown there after the first save you can continue here. Or you can start again here; the version that is sent first counts.',
  'survey.start.restart': 'Start again here',
  'survey.start.code': 'Code for this device',
  'survey.start.codeHint':
    'Eight characters, for example K7QF-2M9D. It was shown after the first save. Without the code this is possible only on the first device.',
  'survey.start.codeButton': 'Continue with the code',
  'survey.start.codeWrong': 'This code does not belong to this survey. Please check the eight characters.',
  'survey.start.privacyLink': 'Data protection in detail',
  'survey.start.optOutLink': 'Not the right person, or no e-mails about this survey',
  'survey.start.phone': 'phone {kontakt_tel}',
  'survey.start.contact': 'If you have questions, please contact {kontakt}.',
  'survey.whoSees': 'Who sees what',
  'survey.whoSees.key':
    'Your answers are stored **under a key instead of your name**. This makes it possible to compare years.',
  'survey.whoSees.holder': 'The key is held by {schluesselstelle}.',
  'survey.whoSees.office':
    'The {mgmt} sees whether your company has taken part, but not your answers. Only summaries of at least {k} companies are shown, and free texts only from {k_text} texts on.',
  'survey.whoSees.rights':
    'On this device or with your code you can view your answers, change them until the deadline and delete them. The link alone does not show them.',
  'survey.whoSees.application':
    'The application itself can connect keys and companies in order to compare years. No role and no export shows this connection.',
  // Section pages
  'survey.part': 'Part {nummer} of {anzahl}',
  'survey.partTitle': 'Part {nummer} of {anzahl}: {titel}',
  'survey.question': 'Question {nummer} of {anzahl}',
  'survey.followUp': 'Follow-up question',
  'survey.next': 'Continue',
  'survey.toReview': 'Continue to the overview',
  'survey.backToReview': 'Save and return to the overview',
  'survey.back': 'Back',
  'survey.openOne': 'There is still one open question here. Would you like to answer?',
  'survey.openMany': 'There are still {anzahl} open questions here. Would you like to answer?',
  'survey.toOpen': 'Go to the open question',
  'survey.continueWithout': 'Continue without answering',
  'survey.note':
    'No question is compulsory. Your answers appear only in summaries of at least {k} companies.',
  'survey.noteRequired': 'Your answers appear only in summaries of at least {k} companies.',
  'survey.resumeCode': 'Your code for other devices: {code}',
  'survey.resumeCodeNote':
    'Please make a note of it if you want to continue on another device or view your answers later.',
  'survey.resumeCodeNoteChange':
    'On another device it opens the answers you sent; from there you get to your changes.',
  'survey.textLimit': 'No more than {anzahl} characters.',
  'survey.otherWhich': '{antwort} – which?',
  'survey.date.day': 'Day',
  'survey.date.month': 'Month',
  'survey.date.year': 'Year',
  'survey.ranking.all': 'Please give the places 1 to {anzahl}; 1 is the highest.',
  'survey.ranking.atMost': 'Please give at most {anzahl} places; 1 is the highest.',
  'survey.ranking.place': 'Place {platz}',
  'survey.split.hint': '100% in total. What you leave empty counts as 0%.',
  'survey.split.sum': '{summe}% in total, {rest}% remain.',
  'survey.roster.find': 'Find a member',
  'survey.roster.findButton': 'Find',
  'survey.roster.found': 'Found: {anzahl}',
  'survey.roster.noneFound': 'No member found. Please check the spelling.',
  'survey.roster.foundTitle': 'Found',
  'survey.roster.named': 'Your selection',
  'survey.roster.recent': 'Named the last time',
  'survey.roster.noLetter': 'Digits and signs',
  'survey.roster.letterCount': '({anzahl})',
  'survey.roster.namedCount': 'Members: {anzahl}',
  'survey.saved': 'Saved, {uhrzeit}',
  'survey.savedOnDevice': 'Kept on this device, {uhrzeit} – not sent yet',
  'survey.connectionLost':
    'No connection. Your answers are kept on this device and have not been sent yet. They will be sent as soon as the connection is back; please leave this page open.',
  'survey.notKept':
    'No connection. Your answers are on this page only. They will be sent as soon as the connection is back; please leave this page open.',
  'survey.busy':
    'Many answers are arriving right now. Yours are kept on this device; the next attempt follows in {sekunden} seconds.',
  'survey.changedElsewhere':
    'This page has been changed elsewhere in the meantime. Choose "Continue" to see both versions.',
  'survey.closedMeanwhile': 'The survey is closed; this entry was not saved. “Continue” shows your answers.',
  'survey.saveRefused': 'Saving was refused. “Continue” shows why.',
  'survey.restored':
    'Answers that had not arrived yet were kept on this device. They have been filled in again here and are being sent.',
  // Errors
  'survey.errorChoice': 'Please choose one of the answers.',
  'survey.errorNumber': 'Please enter a number, for example 1,200.',
  'survey.errorRange': 'Please enter a number from {min} to {max}.',
  'survey.errorTooLong': 'Please shorten to no more than {maxLength} characters; now there are {length}.',
  'survey.errorEitherOr': 'Please choose either "{option}" or another answer.',
  'survey.errorMoney': 'Please enter an amount in euros, for example 1,200 or 12.50.',
  'survey.errorPercent': 'Please enter whole per cents from 0 to 100.',
  'survey.errorSum': 'The shares add up to {summe}%; they need to add up to 100%.',
  'survey.errorDate': 'Please enter a day that exists, for example 31 3 2027.',
  'survey.errorTooEarly': 'Please enter {tag} or a later day.',
  'survey.errorTooLate': 'Please enter {tag} or an earlier day.',
  'survey.errorPlaceTwice': 'Place {platz} is given twice. Please give each place only once.',
  'survey.errorPlaceMissing': 'Place {platz} is still free. Please give the places from 1 on without a gap.',
  'survey.errorRequired': 'Please answer this question. What follows depends on it.',
  'survey.errorCheck': '{meldung}',
  // Review
  'survey.review.title': 'Your answers at a glance',
  'survey.review.intro': 'You can still change everything. Only what you send is counted.',
  'survey.review.introChange':
    'You can still change everything. Your answers of {datum} count until you send the changed ones.',
  'survey.review.openOne': 'One question is still open. You can send your answers all the same.',
  'survey.review.openMany': '{anzahl} questions are still open. You can send your answers all the same.',
  'survey.review.change': 'change',
  'survey.review.changeWhat': 'change: {titel}',
  'survey.review.noAnswer': 'no answer',
  'survey.review.submit': 'Send answers',
  'survey.review.submitChange': 'Send changes',
  // Receipt
  'survey.receipt.title': 'Your answers have arrived',
  'survey.receipt.text': 'Thank you. Your answers were saved on {datum}.',
  'survey.receipt.receivedOn': 'Received',
  'survey.receipt.version': 'Version',
  'survey.receipt.versionText': '{nummer}; it replaces what was sent before.',
  'survey.receipt.number': 'Receipt',
  'survey.receipt.extent': 'Extent',
  'survey.receipt.extentText': '{beantwortet} of {gestellt} questions answered',
  'survey.receipt.followUps': 'follow-up questions: {beantwortet} of {gestellt}',
  'survey.receipt.dontKnow': '"I cannot judge this" or "I don\'t know": {anzahl}',
  'survey.receipt.notApplicable': '"does not apply": {anzahl}',
  'survey.receipt.leftOpen': 'no answer: {anzahl}',
  'survey.receipt.change': 'Change',
  'survey.receipt.changeText':
    'You can change your answers through your link until {frist_datum}, on another device with your code.',
  'survey.receipt.changeWaits':
    'There are changes that have not been sent yet. Until then the answers on this page count.',
  'survey.receipt.toChange': 'To the changes',
  'survey.receipt.showAnswers': 'View or change answers',
  'survey.receipt.code': 'Code for other devices',
  'survey.receipt.codeNote': 'It opens the answers that were sent last.',
  'survey.receipt.hash': 'Checksum',
  'survey.receipt.hashNote': 'SHA-256 over your answers. The same answers always give the same checksum.',
  'survey.receipt.copyNote': 'To keep a copy, print this page or save it as a PDF.',
  'survey.receipt.nextTitle': 'What happens next',
  'survey.receipt.ends': 'The survey closes at {frist_uhrzeit}.',
  'survey.receipt.result': 'From this day on the {mgmt} will present the results.',
  'survey.receipt.answersTitle': 'Your answers',
  // Edited elsewhere
  'survey.conflict.title': 'Which answers should count?',
  'survey.conflict.text':
    'Someone at your company changed this page at {uhrzeit}. Both versions have been kept. Which one should count?',
  'survey.conflict.textNoTime':
    'Someone at your company has changed this page in the meantime. Both versions have been kept. Which one should count?',
  'survey.conflict.mine': 'Your version',
  'survey.conflict.theirs': 'The other version',
  'survey.conflict.keepMine': 'Your version counts',
  'survey.conflict.keepTheirs': 'The other version counts',
  'survey.conflict.same': 'The other answers on this page are the same in both versions.',
  // Messages
  'survey.message.linkUnknown.title': 'Unknown link',
  'survey.message.linkUnknown':
    'This link does not lead to a survey. Please open the complete link from your e-mail again or contact {kontakt_name}, {kontakt_tel}.',
  'survey.message.linkUnknownNoContact':
    'This link does not lead to a survey. Please open the complete link from your e-mail again or contact the person named there.',
  'survey.message.waveNotOpen.title': 'Not open yet',
  'survey.message.waveNotOpen': 'The survey opens on {start_datum}.',
  'survey.message.waveClosed.title': 'The survey has ended',
  'survey.message.waveClosed':
    'The survey closed on {frist_datum} at {frist_uhrzeit}. It is no longer possible to answer. The {mgmt} will present the results from {ergebnis_datum} on.',
  'survey.message.waveClosedDraft.title': 'The survey is closed',
  'survey.message.waveClosedDraft':
    'The survey is closed. Your unfinished draft was not counted and will be deleted on {loesch_datum}.',
  'survey.message.alreadySubmitted':
    'Your answers of {datum} are saved. You can view or change them until {frist_datum}.',
  'survey.message.sentElsewhere.title': 'Already sent',
  'survey.message.sentElsewhere':
    'Answers for your company were already sent on {datum}, from another device. These here therefore do not count. With the code from there you can view or change the ones sent until {frist_datum}.',
  'survey.message.toStart': 'To the start page of the survey',
  'survey.message.yourAnswers': 'Your answers',
  'survey.message.busy.title': 'Not arrived yet',
  'survey.message.busy':
    'Many answers are arriving right now. This page has not arrived yet. Please send it again; nothing will be counted twice.',
  'survey.message.busyBack':
    'The page could not be sent. Go back and send it again; nothing will be counted twice.',
  'survey.message.resend': 'Send again',
  'survey.message.tooManyAttempts.title': 'Please wait',
  'survey.message.tooManyAttempts': 'Too many attempts. Please wait {minuten_warten} minutes.',
  // Opt-out page
  'survey.optOut.title': 'No e-mails about this survey',
  'survey.optOut.question': 'What would you like?',
  'survey.optOut.thisWave': 'Not this survey: no more e-mails in {jahr}',
  'survey.optOut.allWaves': 'No more surveys from {cluster_name}',
  'survey.optOut.successor': 'I am not the right person; please contact:',
  'survey.optOut.left': 'I no longer work at {unternehmen}',
  'survey.optOut.successorName': 'Name of the right person',
  'survey.optOut.successorMail': 'E-mail of the right person',
  'survey.optOut.consequence':
    'This does not affect your membership. The {mgmt} only learns which option you chose.',
  'survey.optOut.save': 'Save',
  'survey.optOut.saved': 'Saved. If you change your mind: {kontakt_mail}.',
  // Privacy notice
  'survey.privacy.title': 'Data protection in this survey',
  'survey.privacy.controller': 'Controller',
  'survey.privacy.controllerText': '{angaben}.',
  'survey.privacy.officer': 'Data protection officer',
  'survey.privacy.officerText': '{dsb_kontakt}.',
  'survey.privacy.purpose': 'Purpose',
  'survey.privacy.purposeAndBasis': 'Purpose and legal basis',
  'survey.privacy.purposeText': 'Yearly measurement of the benefit of membership.',
  'survey.privacy.purposeReportsText':
    'Yearly measurement of the benefit of membership and reports to {empfaenger}.',
  'survey.privacy.legalBasisText': 'Legal basis: {rechtsgrundlage} (Art. 6(1)({buchstabe}) GDPR).',
  'survey.privacy.interestText': 'Our legitimate interest is {interesse}.',
  'survey.privacy.data': 'Data',
  'survey.privacy.dataAndSource': 'Data and source',
  'survey.privacy.dataText':
    'Name, business contact details, company, participation, answers (under a key instead of your name).',
  'survey.privacy.sourceText': 'Your contact details come from {quelle}.',
  'survey.privacy.recipients': 'Recipients',
  'survey.privacy.processorsText': '{auftragsverarbeiter_liste}.',
  'survey.privacy.resultsToText': 'Results, as summaries only, to {empfaenger_ergebnisse}.',
  'survey.privacy.storage': 'Place of storage and third countries',
  'survey.privacy.storageText': 'Place of storage: {speicherort}.',
  'survey.privacy.thirdCountryText':
    'Access from a third country: {drittland_angabe}; safeguard: {garantie}.',
  'survey.privacy.retention': 'Period',
  'survey.privacy.retentionText':
    'Contact details until {frist_kontakt}, answers until {frist_antworten}; after that only summarised results remain.',
  'survey.privacy.backupsText': 'Deleted data also disappear from backups within {sicherung_tage} days.',
  'survey.privacy.rights': 'Your rights',
  'survey.privacy.rightsText':
    'You have the right of access, rectification, erasure, restriction and data portability where the conditions are met, and the right to **object**. The quickest way is your personal link.',
  'survey.privacy.complaint': 'Withdrawal and complaints',
  'survey.privacy.withdrawalText':
    'You can withdraw your consent to being quoted at any time for the future.',
  'survey.privacy.complaintAnyText':
    'You can lodge a complaint with a data protection supervisory authority.',
  'survey.privacy.complaintText': 'Complaints: {aufsichtsbehoerde}.',
  'survey.privacy.voluntary': 'Voluntary',
  'survey.privacy.voluntaryText':
    'Taking part is voluntary; there is no disadvantage if you do not. There are no automated decisions and no profiling.',
  'survey.privacy.analyses': 'Planned analyses',
  'survey.privacy.analysesText': 'Analysed by: {merkmale} – only groups of at least {k}.',
  'survey.privacy.versionText': 'Version {fassung} of {datum}.',
  'survey.privacy.back': 'Back to the survey',
  'survey.erase.link': 'Delete my answers',
  'survey.erase.title': 'Delete answers',
  'survey.erase.text':
    'We delete everything your company entered in this survey, drafts too. This cannot be undone. As long as the survey is open, you can answer again through your link.',
  'survey.erase.published': 'Summaries that were published already stay as they are.',
  'survey.erase.button': 'Delete for good',
  'survey.erase.back': 'Back to the receipt',
  'survey.erase.done': 'Your answers have been deleted.',
  'survey.erase.again': 'You can answer again until {frist_datum}.',
  'survey.message.readBack': 'If you answered, you can view or delete your answers with your code.',
  'survey.start.board': 'the board',
  'survey.start.funders': 'the funders',
} as const satisfies Record<keyof typeof german, string>;
