#pragma once

#include "widgets/badges.h"
#include "widgets/quotabar.h"

#include <QWidget>

namespace tam::ui {

// The painted badges as widgets, for panes and cards. They show, they are not operated; each has an accessible name.

class BadgeWidget : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeWidget(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changed(const QString &spoken);
    virtual void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const = 0;
};

class PillLabel : public BadgeWidget
{
    Q_OBJECT

public:
    explicit PillLabel(const PillData &pill = {}, QWidget *parent = nullptr);
    void setPill(const PillData &pill);
    [[nodiscard]] const PillData &pill() const { return m_pill; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    PillData m_pill;
};

class PlanMarkLabel : public BadgeWidget
{
    Q_OBJECT

public:
    explicit PlanMarkLabel(PlanMark mark = {}, QWidget *parent = nullptr);
    void setMark(PlanMark mark);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    PlanMark m_mark;
};

class TagLabel : public BadgeWidget
{
    Q_OBJECT

public:
    explicit TagLabel(const TagData &tag = {}, QWidget *parent = nullptr);
    void setTag(const TagData &tag);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    TagData m_tag;
};

/// A status symbol with words beside it in the tone of the text (not of the state): one line of a list of findings.
class StatusLine : public BadgeWidget
{
    Q_OBJECT

public:
    explicit StatusLine(StatusKind kind = StatusKind::None, const QString &text = {}, QWidget *parent = nullptr);
    void setStatus(StatusKind kind, const QString &text);
    /// The words speak in the state's own tone too (a consequence, an error).
    void setTinted(bool tinted);
    /// Words that do not fit go on in the next line instead of being cut; the symbol stays at the first.
    void setWordWrap(bool wraps);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wraps; }
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    StatusKind m_kind;
    QString m_text;
    bool m_tinted = false;
    bool m_wraps = false;
};

class SeverityLabel : public BadgeWidget
{
    Q_OBJECT

public:
    /// `name` is the level in words, in the caller's language.
    SeverityLabel(int level, const QString &name, QWidget *parent = nullptr);
    void setSeverity(int level, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    int m_level = 0;
};

class QuotaBarView : public BadgeWidget
{
    Q_OBJECT

public:
    explicit QuotaBarView(const QuotaBar &bar = {}, QWidget *parent = nullptr);
    void setBar(const QuotaBar &bar);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    QuotaBar m_bar;
};

class TimesView : public BadgeWidget
{
    Q_OBJECT

public:
    explicit TimesView(const QuotaTimes &times = {}, QWidget *parent = nullptr);
    void setTimes(const QuotaTimes &times);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    QuotaTimes m_times;
};

} // namespace tam::ui
