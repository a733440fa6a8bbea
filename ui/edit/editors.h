#pragma once

#include "edit/choicebox.h"
#include "edit/fieldeditor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabBar;
class QTextBrowser;

namespace tam::ui {

class TokenBox;

// One editor for each sort of field. Made by makeFieldEditor().

/// A line of text, with suggestions where the field has some.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const KindInfo &info, const Field &field, const QStringList &suggestions, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    QLineEdit *m_line;
};

/// A text that is a code of a list (a prerequisite), shown by its name.
class CodedTextEditor : public FieldEditor
{
    Q_OBJECT

public:
    CodedTextEditor(const KindInfo &info, const Field &field, const QList<Choice> &choices, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override { return m_box; }

protected:
    void show(const RecordBase &record) override;

private:
    ChoiceBox *m_box;
};

/// Text of several lines; Markdown with a preview. Tab leaves the field.
class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const KindInfo &info, const Field &field, bool markdown, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    void addPreview();
    QPlainTextEdit *m_text;
    QTabBar *m_tabs = nullptr;
    QTextBrowser *m_preview = nullptr;
};

/// A date as YYYY-MM-DD, with a calendar to choose from.
class DateEditor : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(const KindInfo &info, const Field &field, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    QLineEdit *m_line;
    QPushButton *m_pick;
};

/// A month as YYYY-MM.
class MonthEditor : public FieldEditor
{
    Q_OBJECT

public:
    MonthEditor(const KindInfo &info, const Field &field, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    QLineEdit *m_line;
};

/// An instant as wall clock of the customer's zone, YYYY-MM-DD HH:MM, with "Now". A time that the zone's clocks skip is
/// refused. Seconds that a record has stay until the text is changed.
class MomentEditor : public FieldEditor
{
    Q_OBJECT

public:
    MomentEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    AppContext &m_context;
    Zone m_zone;
    Instant m_shown; ///< the value behind the text as loaded
    QString m_shownText;
    QLineEdit *m_line;
    QPushButton *m_now, *m_pick;
};

/// Days in quarters, numbers and whole numbers.
class NumberEditor : public FieldEditor
{
    Q_OBJECT

public:
    NumberEditor(const KindInfo &info, const Field &field, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    QLineEdit *m_line;
};

/// Yes or no. Absent shows as no and stays absent until it is changed.
class FlagEditor : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(const KindInfo &info, const Field &field, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    QCheckBox *m_box;
};

/// One of a closed list, by its words; optional ones can be left out.
class CodeEditor : public FieldEditor
{
    Q_OBJECT

public:
    CodeEditor(const KindInfo &info, const Field &field, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    void showUnknown(quint8 value);
    QComboBox *m_box;
    bool m_readOnly = false;
    bool m_unknown = false; ///< holds a value that this version does not know: shown as it came, read-only
};

class ReferenceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    QWidget *input() const override { return m_box; }

protected:
    void show(const RecordBase &record) override;

private:
    const FormScope m_scope;
    ChoiceBox *m_box;
};

class ReferenceListEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceListEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    const FormScope m_scope;
    TokenBox *m_tokens;
};

class TextListEditor : public FieldEditor
{
    Q_OBJECT

public:
    TextListEditor(const KindInfo &info, const Field &field, const QStringList &suggestions, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override;
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }
    QWidget *input() const override;

protected:
    void show(const RecordBase &record) override;

private:
    TokenBox *m_tokens;
};

/// customer.prerequisites_confirmed: a tick for each prerequisite that no record tells (R13); who ticked it and when is
/// written with it. Entries of prerequisites that are not known here stay.
class PrerequisiteEditor : public FieldEditor
{
    Q_OBJECT

public:
    PrerequisiteEditor(const KindInfo &info, const Field &field, const FormScope &scope, QWidget *parent);
    QString save(RecordBase &record) const override;
    QString raw() const override { return QString::fromUtf8(m_json); }
    void setRaw(const QString &raw) override;
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }
    QWidget *input() const override { return m_first; }

protected:
    void show(const RecordBase &record) override;

private:
    void showTicks();
    void tick(const QString &item, bool on);

    QWidget *m_first;
    AppContext &m_context;
    QByteArray m_json;
    QList<QPair<QString, QCheckBox *>> m_boxes;
};

} // namespace tam::ui
