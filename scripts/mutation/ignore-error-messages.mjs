/** The wording of an error for developers is no behaviour: mutants inside `throw new …('…')` that change only text. */
const errorMessages = {
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    const called = path.findParent((parent) => parent.isNewExpression());
    return called?.parentPath?.isThrowStatement() ? 'wording of an error' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'error-messages', value: errorMessages }];
