// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <cstdlib>
#include <langinfo.h>

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;

/// The first of the variables that decide on messages and is set, as POSIX orders them.
QByteArray messageLocale()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        QByteArray value = qgetenv(variable);
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

void ensureUtf8Locale()
{
    if (std::setlocale(LC_ALL, "") != nullptr && qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
        return;
    }
    // Qt and child processes look at the environment, not at the C library's state.
    qputenv("LC_ALL", "C.UTF-8");
    std::setlocale(LC_ALL, "C.UTF-8");
}

QString chooseLanguage(const QString& asked)
{
    if (!asked.isEmpty()) {
        return asked.startsWith("en"_L1) ? u"en"_s : u"zh_CN"_s;
    }
    return messageLocale().startsWith("en") ? u"en"_s : u"zh_CN"_s;
}

bool installLanguage(QCoreApplication& application, const QString& language)
{
    qDeleteAll(application.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly));
    install(application, u"qtbase_"_s + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const qsizetype before = application.findChildren<QTranslator*>().size();
    install(application, u"gongbao_"_s + language, u":/i18n"_s);
    QLocale::setDefault(QLocale(language));
    return application.findChildren<QTranslator*>().size() > before;
}

Language interfaceLanguage()
{
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

} // namespace gongbao
