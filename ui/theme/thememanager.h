#pragma once

#include <QLocale>
#include <QObject>

class QApplication;

namespace tam::ui {

struct Theme;

/// Puts style, palette and fonts on the application. Made once by the composition root and passed to the settings page;
/// no widget needs it: they read their theme off their palette (`Theme::of(this)`).
class ThemeManager : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// `application` must outlive the manager. The system's own palette is read here, before ours replaces it.
    explicit ThemeManager(QApplication &application, QObject *parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Theme &theme() const;

    /// Fonts differ by language (Chinese faces first for zh). Points: 10 unless the user asks for larger text.
    void setLanguage(QLocale::Language language);
    void setPointSize(double points);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void themeChanged();

private:
    void apply();
    void applyFont();
    [[nodiscard]] bool readSystemIsDark() const;

    QApplication &m_application;
    Mode m_mode = Mode::System;
    QLocale::Language m_language = QLocale().language();
    double m_points = 10.0;
    bool m_systemDark = false;
    bool m_applying = false;
};

} // namespace tam::ui
