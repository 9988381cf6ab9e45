// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tabs/rememberedtabs.h"

#include "desktop/settings/settings.h"

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

/// The document and, where it was seen, the place in it: "8 150".
QString toText(const Tab& tab)
{
    const Place& place = tab.history.now();
    const QString document = QString::number(place.document);
    return place.placeAtTop ? u"%1 %2"_s.arg(document).arg(*place.placeAtTop) : document;
}

std::optional<Tab> fromText(const QString& text)
{
    bool isNumber = false;
    Place place;
    place.document = text.section(u' ', 0, 0).toLongLong(&isNumber);
    if (!isNumber || place.document < 0) {
        return std::nullopt;
    }
    const int top = text.section(u' ', 1, 1).toInt(&isNumber);
    if (isNumber) {
        place.placeAtTop = top;
    }
    return Tab{.history = History(place)};
}

} // namespace

void rememberTabs(const TabList& tabs, const QString& archive, Settings& settings)
{
    QVariantMap all = settings.value(setting::kTabs);
    QStringList texts(QString::number(tabs.current()));
    for (int index = 0; index < tabs.count(); ++index) {
        texts.append(toText(tabs.at(index)));
    }
    if (tabs.count() > 1) {
        all.insert(archive, texts);
    } else {
        all.remove(archive);
    }
    settings.set(setting::kTabs, all);
}

RememberedTabs rememberedTabs(const QString& archive, const Settings& settings)
{
    const QStringList texts = settings.value(setting::kTabs).value(archive).toStringList();
    RememberedTabs remembered;
    remembered.current = texts.value(0).toInt();
    for (const QString& text : texts.mid(1, TabList::kMost)) {
        if (auto tab = fromText(text)) {
            remembered.tabs.push_back(std::move(*tab));
        }
    }
    return remembered;
}

} // namespace gongbao::desktop
