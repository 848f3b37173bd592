-- The register in the order of sizes: the smallest first, whoever has no size class last, and by name among equals.

CREATE INDEX "member_by_size" ON "member" ("cluster_id","left_on",CASE "size_class" WHEN 'micro' THEN '1' WHEN 'small' THEN '2' WHEN 'medium' THEN '3' WHEN 'large' THEN '4' ELSE '5' END || "sort_name","id");
