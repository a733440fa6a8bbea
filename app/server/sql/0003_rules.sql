-- Step 3: what the rules of domain.md ask of the tables beyond single records.

-- A work log is reversed at most once. Inside one customer: no constraint looks across scopes, or it would tell what exists.
CREATE UNIQUE INDEX "work_log.reverses" ON app.work_log (scope_id, reverses) WHERE reverses IS NOT NULL;
CREATE INDEX "work_log.engagement" ON app.work_log (engagement_id);
CREATE INDEX "duty.engagement" ON app.duty (engagement_id);
CREATE INDEX "busy.duty" ON app.busy (duty_id);
CREATE INDEX "change.age" ON app.change (changed_at);
