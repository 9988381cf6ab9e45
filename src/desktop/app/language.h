// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface and the locale it runs in.
#pragma once

#include <QString>
#include <QTranslator>

namespace gongbao::desktop {

inline constexpr const char* kChinese = "zh_CN";
inline constexpr const char* kEnglish = "en";

/// The language that @p name means ("zh", "zh_CN.UTF-8", "en_GB" …) as kChinese or kEnglish;
/// empty for any other.
[[nodiscard]] QString knownLanguage(const QString& name);

/// The first of these that says a language: @p option, @p setting, @p locale (as in LANG); else
/// Chinese.
[[nodiscard]] QString chooseLanguage(const QString& option, const QString& setting,
                                     const QString& locale);

/// What the environment says of the language of messages: LC_ALL, LC_MESSAGES or LANG.
[[nodiscard]] QString environmentLocale();

/// Sets C.UTF-8 where the environment has no UTF-8 locale, so that names of files are read right.
/// Before the application object is made.
void ensureUtf8Locale();

/// The translations of one language, installed while this lives.
class Translation
{
public:
    explicit Translation(const QString& language);
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

private:
    QTranslator m_program;
    QTranslator m_qt; ///< Qt's own dialogs
};

} // namespace gongbao::desktop
