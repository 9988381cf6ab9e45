// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/query.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

class TestQueryState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnlyOfChanges()
    {
        QueryState state;
        QSignalSpy changed(&state, &QueryState::changed);
        state.setTyped(u"  绿化 "_s);
        QCOMPARE(state.query().typed, u"绿化"_s);
        state.setTyped(u"绿化"_s);
        state.setOrder(archive::Order::Date);
        QCOMPARE(changed.count(), 1);
        state.setOrder(archive::Order::Relevance);
        QCOMPARE(changed.count(), 2);
    }

    void eachPartOfAFilterComesOffByItself()
    {
        archive::DocumentFilter filter;
        filter.gazette = u"甲区政府公报"_s;
        filter.year = 2025;
        filter.body = u"甲区人民政府"_s;
        filter.kind = u"通知"_s;
        const auto all = chips(filter, {});
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).label, u"甲区政府公报, 2025"_s);
        filter = without(filter, FilterPart::Body);
        QVERIFY(filter.body.isEmpty());
        filter = without(filter, FilterPart::Place);
        QVERIFY(filter.gazette.isEmpty() && !filter.year);
        QCOMPARE(chips(filter, {}).size(), 1);
        filter = without(filter, FilterPart::Kind);
        QVERIFY(filter == archive::DocumentFilter());
    }

    void aValueNarrowsAndNarrowsNoLonger()
    {
        using archive::Facet;
        archive::DocumentFilter filter;
        filter.issue = 3;
        const std::pair<Facet, QString> values[] = {{Facet::Body, u"甲区人民政府"_s},
                                                    {Facet::Kind, u"通知"_s},
                                                    {Facet::Category, u"文件"_s},
                                                    {Facet::Year, u"2025"_s},
                                                    {Facet::Gazette, u"甲区政府公报"_s}};
        for (const auto& [facet, value] : values) {
            filter = toggled(filter, facet, value);
            QCOMPARE(valueOf(filter, facet), value);
        }
        QVERIFY(!filter.issue);
        QCOMPARE(chips(filter, {}).size(), 4);
        for (const auto& [facet, value] : values) {
            filter = toggled(filter, facet, value);
            QVERIFY(valueOf(filter, facet).isEmpty());
        }
        QVERIFY(filter == archive::DocumentFilter());
    }

    void anIssueIsNamedAsAWhole()
    {
        archive::DocumentFilter filter;
        filter.gazette = u"甲区政府公报"_s;
        filter.issue = 3;
        QCOMPARE(chips(filter, {.issue = u"甲区政府公报, 2025 No. 2"_s}).first().label,
                 u"甲区政府公报, 2025 No. 2"_s);
    }
};

QTEST_GUILESS_MAIN(TestQueryState)
#include "tst_querystate.moc"
