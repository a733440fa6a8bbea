<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CsvImportDialog</name>
    <message numerus="yes">
        <source>%n of the first rows cannot be read: %1</source>
        <translation>
            <numerusform>%n of the first rows cannot be read: %1</numerusform>
            <numerusform>%n of the first rows cannot be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, separator “%2”; the first %n row(s) read well, %3 already there</source>
        <translation>
            <numerusform>%1, separator “%2”; the first %n row read well, %3 already there</numerusform>
            <numerusform>%1, separator “%2”; the first %n rows read well, %3 already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows may be in the ledger already: %1</source>
        <translation>
            <numerusform>%n of the first rows may be in the ledger already: %1</numerusform>
            <numerusform>%n of the first rows may be in the ledger already: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet “%1”; the first %n row(s) read well, %2 already there</source>
        <translation>
            <numerusform>Sheet “%1”; the first %n row reads well, %2 already there</numerusform>
            <numerusform>Sheet “%1”; the first %n rows read well, %2 already there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerChanges</name>
    <message numerus="yes">
        <source>… and %n earlier one(s)</source>
        <translation>
            <numerusform>… and %n earlier one</numerusform>
            <numerusform>… and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliverableRows</name>
    <message numerus="yes">
        <source>%1 for %2: %n working day(s) of the calendar %3 after %4 lead to %5.</source>
        <comment>report, month, calendar, last day of the month, due date</comment>
        <translation>
            <numerusform>%1 for %2: %n working day of the calendar %3 after %4 leads to %5.</numerusform>
            <numerusform>%1 for %2: %n working days of the calendar %3 after %4 lead to %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngagementDetail</name>
    <message numerus="yes">
        <source>Apply by %1%2, %n working day(s) ahead</source>
        <translation>
            <numerusform>Apply by %1%2, %n working day ahead</numerusform>
            <numerusform>Apply by %1%2, %n working days ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier entry(ies): see Quotas.</source>
        <translation>
            <numerusform>%n earlier entry: see Quotas.</numerusform>
            <numerusform>%n earlier entries: see Quotas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make the run-book: %n step(s)</source>
        <translation>
            <numerusform>Make the run-book: %n step</numerusform>
            <numerusform>Make the run-book: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n missing step(s)</source>
        <translation>
            <numerusform>Add %n missing step</numerusform>
            <numerusform>Add %n missing steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormAdvice</name>
    <message numerus="yes">
        <source>Terms it will get: catalogue %1, plan %2, %n service(s)</source>
        <translation>
            <numerusform>Terms it will get: catalogue %1, plan %2, %n service</numerusform>
            <numerusform>Terms it will get: catalogue %1, plan %2, %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message numerus="yes">
        <source>%1, %n minute(s)</source>
        <translation>
            <numerusform>%1, %n minute</numerusform>
            <numerusform>%1, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n character(s); several words are good.</source>
        <translation>
            <numerusform>At least %n character; several words are good.</numerusform>
            <numerusform>At least %n characters; several words are good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message numerus="yes">
        <source>apply %n working day(s) ahead</source>
        <translation>
            <numerusform>apply %n working day ahead</numerusform>
            <numerusform>apply %n working days ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workday(s) ahead</source>
        <translation>
            <numerusform>%n workday ahead</numerusform>
            <numerusform>%n workdays ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanStrip</name>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>%n more conflict</numerusform>
            <numerusform>%n more conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more are free</source>
        <translation>
            <numerusform>%1 and %n more are free</numerusform>
            <numerusform>%1 and %n more are free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s) get new dates</source>
        <translation>
            <numerusform>%n open step gets a new date</numerusform>
            <numerusform>%n open steps get new dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) lie outside these days</source>
        <translation>
            <numerusform>%n duty lies outside these days</numerusform>
            <numerusform>%n duties lie outside these days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) go along</source>
        <translation>
            <numerusform>%n duty goes along</numerusform>
            <numerusform>%n duties go along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWhatIf</name>
    <message numerus="yes">
        <source>%n clock(s)</source>
        <translation>
            <numerusform>%n clock</numerusform>
            <numerusform>%n clocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RisksPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceReport</name>
    <message numerus="yes">
        <source>%n engagement(s) of the month are not counted: they hold a value that the program does not know.</source>
        <translation>
            <numerusform>%n engagement of the month is not counted: it holds a value that the program does not know.</numerusform>
            <numerusform>%n engagements of the month are not counted: they hold values that the program does not know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sow</name>
    <message numerus="yes">
        <source> · apply %n working day(s) ahead</source>
        <translation>
            <numerusform> · apply %n working day ahead</numerusform>
            <numerusform> · apply %n working days ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n minute(s), around the clock</source>
        <translation>
            <numerusform>%1 (%2): %n minute, around the clock</numerusform>
            <numerusform>%1 (%2): %n minutes, around the clock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n record(s) received</source>
        <translation>
            <numerusform>%n record received</numerusform>
            <numerusform>%n records received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) sent</source>
        <translation>
            <numerusform>%n edit sent</numerusform>
            <numerusform>%n edits sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n to come</numerusform>
            <numerusform>%n to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to date; %n edit(s) met a change of others and wait for your decision.</source>
        <translation>
            <numerusform>Up to date; %n edit met a change of others and waits for your decision.</numerusform>
            <numerusform>Up to date; %n edits met changes of others and wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tamctl</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s) with unknown values not counted</source>
        <translation>
            <numerusform>%n engagement with an unknown value not counted</numerusform>
            <numerusform>%n engagements with unknown values not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayText</name>
    <message numerus="yes">
        <source>%n deliverable(s) overdue for more than 60 days</source>
        <translation>
            <numerusform>%n deliverable overdue for more than 60 days</numerusform>
            <numerusform>%n deliverables overdue for more than 60 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n prerequisite(s) missing</source>
        <translation>
            <numerusform>%1 of %n prerequisite missing</numerusform>
            <numerusform>%1 of %n prerequisites missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadReader</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkdaysText</name>
    <message numerus="yes">
        <source>%n working day(s) counted: %1</source>
        <translation>
            <numerusform>%n working day counted: %1</numerusform>
            <numerusform>%n working days counted: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::AccountDialog</name>
    <message numerus="yes">
        <source>%n edit(s) are not sent yet.</source>
        <translation>
            <numerusform>%n edit is not sent yet.</numerusform>
            <numerusform>%n edits are not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not signed out: %n edit(s) could not be sent. %1</source>
        <translation>
            <numerusform>Not signed out: %n edit could not be sent. %1</numerusform>
            <numerusform>Not signed out: %n edits could not be sent. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::AlertButton</name>
    <message numerus="yes">
        <source>Notifications: %n not read</source>
        <translation>
            <numerusform>Notifications: %n not read</numerusform>
            <numerusform>Notifications: %n not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s), all read</source>
        <translation>
            <numerusform>%n notification, read</numerusform>
            <numerusform>%n notifications, all read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::AlertCentre</name>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) that the server did not take as they are: decide on the Sync page.</source>
        <translation>
            <numerusform>%n edit that the server did not take as it is: decide on the Sync page.</numerusform>
            <numerusform>%n edits that the server did not take as they are: decide on the Sync page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::BoardView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %n record(s) …</source>
        <translation>
            <numerusform>Edit %n record …</numerusform>
            <numerusform>Edit %n records …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n record(s)</source>
        <translation>
            <numerusform>Edit %n record</numerusform>
            <numerusform>Edit %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::CalendarImportDialog</name>
    <message numerus="yes">
        <source>%n event(s) stay as they are.</source>
        <translation>
            <numerusform>%n event stays as it is.</numerusform>
            <numerusform>%n events stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of ours were cancelled in the calendar: cancel the escort here, with its reason.</source>
        <translation>
            <numerusform>%n event of ours was cancelled in the calendar: cancel the escort here, with its reason.</numerusform>
            <numerusform>%n events of ours were cancelled in the calendar: cancel the escorts here, with their reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of ours are not in this store.</source>
        <translation>
            <numerusform>%n event of ours is not in this store.</numerusform>
            <numerusform>%n events of ours are not in this store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duty(ies) lie outside these days</source>
        <translation>
            <numerusform>%n duty lies outside these days</numerusform>
            <numerusform>%n duties lie outside these days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeating event(s) are taken from %1 to %2.</source>
        <translation>
            <numerusform>%n repeating event is taken from %1 to %2.</numerusform>
            <numerusform>%n repeating events are taken from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::ChangesBanner</name>
    <message numerus="yes">
        <source>%n change(s) since you last looked, %1</source>
        <translation>
            <numerusform>%n change since you last looked, %1</numerusform>
            <numerusform>%n changes since you last looked, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since %1</source>
        <translation>
            <numerusform>%n change since %1</numerusform>
            <numerusform>%n changes since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::ConsoleStatusBar</name>
    <message numerus="yes">
        <source>%1 · %n customer(s)</source>
        <translation>
            <numerusform>%1 · %n customer</numerusform>
            <numerusform>%1 · %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::DeliverablesPage</name>
    <message numerus="yes">
        <source>%n overdue report(s)</source>
        <translation>
            <numerusform>%n overdue report</numerusform>
            <numerusform>%n overdue reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::DeliverySteps</name>
    <message numerus="yes">
        <source>Mark %n report(s) delivered</source>
        <translation>
            <numerusform>Mark %n report delivered</numerusform>
            <numerusform>Mark %n reports delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) delivered. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n report delivered. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n reports delivered. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft %n report(s)</source>
        <translation>
            <numerusform>Draft %n report</numerusform>
            <numerusform>Draft %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n draft(s) were finished before.</source>
        <translation>
            <numerusform>Cancelled. %n draft was finished before.</numerusform>
            <numerusform>Cancelled. %n drafts were finished before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted as drafted; D again marks them delivered.</source>
        <translation>
            <numerusform>%n report noted as drafted; D again marks it delivered.</numerusform>
            <numerusform>%n reports noted as drafted; D again marks them delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) drafted in %1; D again marks them delivered.</source>
        <translation>
            <numerusform>%n report drafted in %1; D again marks it delivered.</numerusform>
            <numerusform>%n reports drafted in %1; D again marks them delivered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::DutyMatrixDialog</name>
    <message numerus="yes">
        <source>Repeat a duty of %1 on %n day(s)</source>
        <translation>
            <numerusform>Repeat a duty of %1 on %n day</numerusform>
            <numerusform>Repeat a duty of %1 on %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left out: %1 has another duty then, is busy or away.</source>
        <translation>
            <numerusform>%n day left out: %1 has another duty then, is busy or away.</numerusform>
            <numerusform>%n days left out: %1 has another duty then, is busy or away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::DutySheetDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::EngagementDetail</name>
    <message numerus="yes">
        <source>Notice: %n working day(s) of the calendar %1 counted back from %2 lead to %3%4.</source>
        <translation>
            <numerusform>Notice: %n working day of the calendar %1 counted back from %2 lead to %3%4.</numerusform>
            <numerusform>Notice: %n working days of the calendar %1 counted back from %2 lead to %3%4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::EscortPlanner</name>
    <message numerus="yes">
        <source>%n open step(s) of the run-book have new dates.</source>
        <translation>
            <numerusform>%n open step of the run-book has a new date.</numerusform>
            <numerusform>%n open steps of the run-book have new dates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::EscortsPage</name>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escort(s)</source>
        <translation>
            <numerusform>%n escort</numerusform>
            <numerusform>%n escorts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::FileActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported</source>
        <translation>
            <numerusform>%n record imported</numerusform>
            <numerusform>%n records imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n already there</source>
        <translation>
            <numerusform>, %n already there</numerusform>
            <numerusform>, %n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store was damaged. %n edit(s) that wait to be sent or decided were saved out of it; everything else comes from the server again. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>The store was damaged. %n edit that waits to be sent or decided was saved out of it; everything else comes from the server again. The damaged file is kept as %1.</numerusform>
            <numerusform>The store was damaged. %n edits that wait to be sent or decided were saved out of it; everything else comes from the server again. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that the import brought were changed or removed since: nothing is taken back, so that this work is not lost.</source>
        <translation>
            <numerusform>%n record that the import brought was changed or removed since: nothing is taken back, so that this work is not lost.</numerusform>
            <numerusform>%n records that the import brought were changed or removed since: nothing is taken back, so that this work is not lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) made since refer to what the import brought: nothing is taken back. Remove them first.</source>
        <translation>
            <numerusform>%n record made since refers to what the import brought: nothing is taken back. Remove it first.</numerusform>
            <numerusform>%n records made since refer to what the import brought: nothing is taken back. Remove them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it added go.</source>
        <translation>
            <numerusform>%n record that it added goes.</numerusform>
            <numerusform>%n records that it added go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it changed get their old values back.</source>
        <translation>
            <numerusform>%n record that it changed gets its old values back.</numerusform>
            <numerusform>%n records that it changed get their old values back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::IncidentPane</name>
    <message numerus="yes">
        <source>%n minute(s) from %1, around the clock: due %2. %3</source>
        <translation>
            <numerusform>%n minute from %1, around the clock: due %2. %3</numerusform>
            <numerusform>%n minutes from %1, around the clock: due %2. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PagesView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PlanSidePane</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n platform fault(s) without the time of the fault</source>
        <translation>
            <numerusform>%n platform fault without the time of the fault</numerusform>
            <numerusform>%n platform faults without the time of the fault</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PoolCard</name>
    <message numerus="yes">
        <source>%n requested, not reserved</source>
        <translation>
            <numerusform>%n requested, not reserved</numerusform>
            <numerusform>%n requested, not reserved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PortfolioPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::PortfolioStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::QuotasPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requested, not reserved yet</source>
        <translation>
            <numerusform>%n requested, not reserved yet</numerusform>
            <numerusform>%n requested, not reserved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::QuotasTab</name>
    <message numerus="yes">
        <source>%n engagement(s) of this month are not counted: they hold a value that this version does not know.</source>
        <translation>
            <numerusform>%n engagement of this month is not counted: it holds a value that this version does not know.</numerusform>
            <numerusform>%n engagements of this month are not counted: they hold values that this version does not know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::ReasonsCard</name>
    <message numerus="yes">
        <source>and %n more in Today</source>
        <translation>
            <numerusform>and %n more in Today</numerusform>
            <numerusform>and %n more in Today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::RecordBar</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::ReportDialog</name>
    <message numerus="yes">
        <source>%n report(s) written.</source>
        <translation>
            <numerusform>%n report written.</numerusform>
            <numerusform>%n reports written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n service report(s) as drafted?</source>
        <translation>
            <numerusform>Mark %n service report as drafted?</numerusform>
            <numerusform>Mark %n service reports as drafted?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::SearchDialog</name>
    <message numerus="yes">
        <source>%n record(s) found</source>
        <translation>
            <numerusform>%n record found</numerusform>
            <numerusform>%n records found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::SearchModel</name>
    <message numerus="yes">
        <source>Show %n record(s) of this kind</source>
        <translation>
            <numerusform>Show %n record of this kind</numerusform>
            <numerusform>Show %n records of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::SyncPage</name>
    <message numerus="yes">
        <source>%n edit(s) not sent</source>
        <translation>
            <numerusform>%n edit not sent</numerusform>
            <numerusform>%n edits not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) here hold something that only a newer version of this program knows</source>
        <translation>
            <numerusform>%n record here holds something that only a newer version of this program knows</numerusform>
            <numerusform>%n records here hold something that only a newer version of this program knows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::TableCard</name>
    <message numerus="yes">
        <source>Latest application date: %n working day(s) before the start</source>
        <translation>
            <numerusform>Latest application date: %n working day before the start</numerusform>
            <numerusform>Latest application date: %n working days before the start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n item(s) to settle</source>
        <translation>
            <numerusform>%n item to settle</numerusform>
            <numerusform>%n items to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clock: from %1, %n minute(s), around the clock, due %2.</source>
        <translation>
            <numerusform>Clock: from %1, %n minute, around the clock, due %2.</numerusform>
            <numerusform>Clock: from %1, %n minutes, around the clock, due %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::TrayIcon</name>
    <message numerus="yes">
        <source>TAM Console: %n not read</source>
        <translation>
            <numerusform>TAM Console: %n not read</numerusform>
            <numerusform>TAM Console: %n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tam::ui::UnreadBanner</name>
    <message numerus="yes">
        <source>%n record(s) of this customer hold something that this version does not know</source>
        <translation>
            <numerusform>%n record of this customer holds something that this version does not know</numerusform>
            <numerusform>%n records of this customer hold something that this version does not know</numerusform>
        </translation>
    </message>
</context>
</TS>
