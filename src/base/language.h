// SPDX-License-Identifier: GPL-3.0-or-later
// The language and the locale that both programs speak in.
#pragma once

#include <QString>

class QCoreApplication;

namespace gongbao {

/// The languages that the program's own sentences exist in.
enum class Language { Chinese, English };

/// Sets a UTF-8 locale where the environment names none (C, POSIX or nothing), so that file names
/// and output are UTF-8. Call first in main(), before Qt and before threads.
void ensureUtf8Locale();

/// "zh_CN" or "en": what @p asked names ("zh", "en"; may be empty), else English where LC_ALL,
/// LC_MESSAGES or LANG names it, else Chinese.
[[nodiscard]] QString chooseLanguage(const QString& asked);

/// Installs the translation :/i18n/gongbao_<language>.qm and Qt's own, in the place of those
/// installed before; the application owns them. Returns false where the program holds none.
bool installLanguage(QCoreApplication& application, const QString& language);

/// The language that installLanguage() chose; before it, that of the default locale.
[[nodiscard]] Language interfaceLanguage();

} // namespace gongbao
