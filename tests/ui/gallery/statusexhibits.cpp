#include "exhibits.h"

#include "theme/icons.h"
#include "widgets/badges.h"
#include "widgets/draw.h"
#include "widgets/quotabar.h"
#include "widgets/statussymbol.h"

#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace tam::ui;

namespace {

/// A surface that paints with a function.
class Canvas : public QWidget
{
public:
    using Paint = std::function<void(QPainter &, const Theme &, const QFont &)>;
    explicit Canvas(Paint paint) : m_paint(std::move(paint)) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.fillRect(rect(), theme.base);
        m_paint(painter, theme, font());
    }

private:
    Paint m_paint;
};

void paintPills(QPainter &p, const Theme &theme, const QFont &font, bool zh)
{
    const QList<PillData> pills{
        {StatusKind::Breached, zh ? u"超时 0:15"_s : u"0:15 over"_s, {}},
        {StatusKind::DueSoon, zh ? u"剩 0:08"_s : u"0:08 left"_s, zh ? u"故障介入"_s : u"intervention"_s},
        {StatusKind::Uncertain, u"≤ 1:05"_s, zh ? u"截至 13:20"_s : u"as of 13:20"_s},
        {StatusKind::Running, u"1:29"_s, zh ? u"首次响应"_s : u"first response"_s},
        {StatusKind::Met, zh ? u"0:41 达标"_s : u"0:41 met"_s, {}},
        {StatusKind::Missed, zh ? u"2:10 未达标"_s : u"2:10 missed"_s, {}},
        {StatusKind::None, zh ? u"未约定"_s : u"no target"_s, {}},
        {StatusKind::Open, zh ? u"26 天"_s : u"26 d"_s, zh ? u"订阅到期"_s : u"subscription"_s},
        {StatusKind::Info, zh ? u"证书 9月29日到期"_s : u"certificate ends 29 Sep"_s, {}},
    };
    double y = 8;
    for (const PillData &pill : pills) {
        paintStatusSymbol(&p, QRectF(8, y + 3, 14, 14), pill.kind, theme);
        paintStatusSymbol(&p, QRectF(30, y, 20, 20), pill.kind, theme);
        paintPill(&p, QRectF(62, y, 400, 20), pill, font, theme);
        y += 28;
    }
}

void paintMarks(QPainter &p, const Theme &theme, const QFont &font)
{
    double x = 280;
    for (const PlanMark mark : {PlanMark{PlanKind::Elite}, PlanMark{PlanKind::Premier}, PlanMark{PlanKind::Enterprise},
                                PlanMark{PlanKind::Basic}, PlanMark{PlanKind::Enterprise, true}, PlanMark{}}) {
        paintPlanMark(&p, QRectF(x, 8, 30, 20), mark, font, theme);
        x += 32;
    }
    for (int level = 0; level <= 4; ++level) {
        paintSeverity(&p, QRectF(280 + level * 32, 38, 20, 20), level, theme);
    }
    x = 280;
    for (const QString &section : {u"§4.9"_s, u"§4.12.2"_s, u"§附录3"_s}) {
        paintSowChip(&p, QRectF(x, 66, 80, 20), section, font, theme, x > 350);
        x += sowChipSize(section, font).width() + 6;
    }
    x = 280;
    for (const TagData &tag :
         {TagData{u"工单"_s}, TagData{u"高"_s, Tone::Critical}, TagData{u"未发送"_s, Tone::Uncertain},
          TagData{u"已确认"_s, Tone::Accent}, TagData{u"次数用尽"_s, Tone::Attention}}) {
        paintTag(&p, QRectF(x, 94, 120, 20), tag, font, theme);
        x += tagSize(tag, font).width() + 6;
    }
    paintCounter(&p, QRectF(280, 122, 40, 20), u"17"_s, Tone::Critical, font, theme);
    paintCounter(&p, QRectF(330, 122, 20, 20), u"2"_s, Tone::Attention, font, theme);
    paintCounter(&p, QRectF(360, 122, 30, 20), u"16"_s, Tone::Muted, font, theme);
    paintKeyCap(&p, QRectF(410, 122, 80, 20), u"Ctrl+K"_s, font, theme.muted);
}

void paintQuotas(QPainter &p, const Theme &theme, const QFont &font)
{
    const QList<QuotaCell> cells{
        {.days = {.limit = 10, .used = 5.5, .reserved = 2}, .times = {.limit = 2, .used = 1}},
        {.days = {.limit = 5, .used = 2, .reserved = 2}, .times = {.limit = 2, .used = 1, .reserved = 1}},
        {.days = {.limit = 25, .used = 18.5, .reserved = 8}, .times = {.limit = 5, .used = 2}},
        {.days = {.limit = 10, .used = 8, .unsent = 1}, .times = {.limit = 2, .used = 1, .unsent = 1}},
        {.days = {.limit = 2, .used = 2.25}, .times = {.limit = 1, .used = 2}},
        {.days = {.limit = 15, .used = 0}, .times = {.limit = 3, .used = 0}},
        {.state = QuotaCell::State::TermsUnknown},
        {.state = QuotaCell::State::NotInPlan},
    };
    double y = 156;
    for (const QuotaCell &cell : cells) {
        paintQuotaBar(&p, QRectF(280, y + 6, 144, 11), cell.days, theme);
        paintTimesBoxes(&p, QRectF(440, y, 90, 22), cell.times, theme);
        paintQuotaCell(&p, QRectF(550, y - 5, 68, 34), cell, font, theme);
        y += 36;
    }
}

void paintIcons(QPainter &p, const Theme &theme)
{
    for (int i = 1; i <= int(Icon::Snooze); ++i) {
        const double x = 8 + ((i - 1) % 16) * 36;
        const int row = (i - 1) / 16;
        const double y = 450 + row * 32;
        icons::paint(&p, QRectF(x, y, 20, 20), Icon(i), i % 3 == 0 ? theme.accent : theme.text);
    }
}

} // namespace

QList<Exhibit> statusExhibits()
{
    return {{u"status"_s, 640, 550, [](bool zh) {
                 return new Canvas([zh](QPainter &p, const Theme &theme, const QFont &font) {
                     paintPills(p, theme, font, zh);
                     paintMarks(p, theme, font);
                     paintQuotas(p, theme, font);
                     paintIcons(p, theme);
                 });
             }}};
}
