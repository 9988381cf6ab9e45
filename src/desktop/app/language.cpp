// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

QString knownLanguage(const QString& name)
{
    const QString language = name.section(u'.', 0, 0).section(u'_', 0, 0).toLower();
    if (language == "zh"_L1) {
        return QString::fromLatin1(kChinese);
    }
    if (language == "en"_L1) {
        return QString::fromLatin1(kEnglish);
    }
    return {};
}

QString chooseLanguage(const QString& option, const QString& setting, const QString& locale)
{
    for (const QString& name : {option, setting, locale}) {
        if (const QString language = knownLanguage(name); !language.isEmpty()) {
            return language;
        }
    }
    return QString::fromLatin1(kChinese);
}

QString environmentLocale()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QString value = qEnvironmentVariable(variable); !value.isEmpty()) {
            return value;
        }
    }
    return {};
}

void ensureUtf8Locale()
{
    const char* set = std::setlocale(LC_ALL, ""); // NOLINT(concurrency-mt-unsafe): no thread yet
    if (set == nullptr || std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) { // NOLINT
        qputenv("LC_ALL", "C.UTF-8");
    }
}

Translation::Translation(const QString& language)
{
    QLocale::setDefault(QLocale(language));
    if (m_program.load(":/i18n/gongbao_"_L1 + language + ".qm"_L1)) {
        QCoreApplication::installTranslator(&m_program);
    }
    if (m_qt.load("qtbase_"_L1 + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace gongbao::desktop
