// SPDX-License-Identifier: GPL-3.0-or-later
#include "workday.h"

#include "desktop/basket/basketwindow.h"
#include "desktop/overview/overviewpage.h"
#include "desktop/pages/pageview.h"
#include "desktop/tabs/tabbar.h"

#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace gongbao::bench {

using namespace Qt::StringLiterals;
using desktop::test::Desktop;

namespace {

constexpr int kMostTabs = 12;

const QStringList kWords{u"绿化"_s,           u"办公室 通知"_s,    u"规划 OR 修缮"_s,
                         u"经费 -批复"_s,     u"\"人民政府\""_s,   u"标题:通知 安全"_s,
                         u"应急"_s,           u"环境 卫生 整治"_s, u"2023年"_s,
                         u"项目 NEAR 资金"_s, u"文种:意见"_s,      u"生态"_s};
const QStringList kPinyin{u"guihua"_s, u"zhengfu"_s, u"lvhua"_s, u"jiaoyu"_s, u"anquan"_s};

/// Any of the rows below @p parent, folded or not; invalid where there is none.
QModelIndex anyRow(const QAbstractItemModel& model, std::mt19937& random,
                   const QModelIndex& parent = {})
{
    const int rows = model.rowCount(parent);
    return rows == 0 ? QModelIndex() : model.index(int(random() % unsigned(rows)), 0, parent);
}

} // namespace

Workday::Workday(Desktop& desktop)
    : m_desktop(desktop)
{
    setUpSearching();
    setUpReading();
    setUpKeeping();
    setUpTakingOut();
}

void Workday::add(int times, const char* name, std::function<void()> perform)
{
    m_pile.insert(m_pile.end(), std::size_t(times), m_actions.size());
    m_actions.push_back({name, std::move(perform)});
}

int Workday::below(int limit)
{
    return int(m_random() % unsigned(std::max(1, limit)));
}

const Action& Workday::next()
{
    return m_actions[m_pile[std::size_t(below(int(m_pile.size())))]];
}

void Workday::settle() const
{
    // What is answered often leads to another question: a list to a document, that to its pages.
    for (int round = 0; round < 3; ++round) {
        QTest::qWait(15);
        m_desktop.session().reader().finish();
        m_desktop.session().keeper().finish();
    }
    QTest::qWait(15);
    const auto* pages = m_desktop.part<desktop::PageView>(u"pageView");
    (void)QTest::qWaitFor(
        [pages] { return pages == nullptr || !pages->isVisible() || pages->isSharp(); }, 2000);
}

void Workday::setUpSearching()
{
    add(12, "search of words", [this] { type(kWords.at(below(int(kWords.size())))); });
    add(6, "search of pinyin", [this] { type(kPinyin.at(below(int(kPinyin.size())))); });
    add(6, "search of a number", [this] { type(u"202%1 %2"_s.arg(below(6)).arg(1 + below(60))); });
    add(3, "all documents", [this] { m_desktop.trigger(u"clear"); });
    add(8, "facet on or off", [this] { narrow(); });
    add(5, "chip off", [this] {
        if (auto* chip = m_desktop.part<QWidget>(u"chips")->findChild<QToolButton*>()) {
            chip->click();
        }
    });
    add(2, "other order", [this] {
        auto* order = m_desktop.part<QComboBox>(u"order");
        order->setCurrentIndex(below(order->count()));
        Q_EMIT order->activated(order->currentIndex());
    });
    add(4, "list scrolled", [this] {
        QScrollBar* bar = m_desktop.part<QTableView>(u"table")->verticalScrollBar();
        bar->setValue(below(bar->maximum() + 1));
    });
    add(4, "issue looked over", [this] { browse(); });
    add(4, "link of an overview", [this] { followOverview(); });
}

void Workday::setUpReading()
{
    add(20, "document opened", [this] { chooseRow(); });
    add(8, "document opened in a tab", [this] {
        chooseRow();
        m_desktop.trigger(u"openInTab");
    });
    add(8, "next tab", [this] { m_desktop.trigger(u"nextTab"); });
    add(5, "tab closed", [this] {
        auto* bar = m_desktop.part<desktop::TabBar>(u"tabs");
        do {
            m_desktop.trigger(u"closeTab");
        } while (bar->count() > kMostTabs);
    });
    add(2, "tab reopened", [this] { m_desktop.trigger(u"reopenTab"); });
    add(12, "next hit", [this] { m_desktop.trigger(u"nextHit"); });
    add(3, "previous hit", [this] { m_desktop.trigger(u"previousHit"); });
    add(10, "text scrolled", [this] {
        QScrollBar* bar = m_desktop.reader()->verticalScrollBar();
        bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + bar->pageStep());
    });
    add(6, "printed pages", [this] { readPages(); });
    add(6, "back", [this] { m_desktop.trigger(u"back"); });
    add(3, "forward", [this] { m_desktop.trigger(u"forward"); });
    add(2, "zoomed", [this] { m_desktop.reader()->setZoom(80 + 10 * below(8)); });
    add(2, "found in the text", [this] {
        m_desktop.trigger(u"findInText");
        m_desktop.part<QLineEdit>(u"words")->setText(u"通知"_s);
    });
    add(1, "similar documents", [this] { m_desktop.trigger(u"similar"); });
}

void Workday::setUpKeeping()
{
    add(4, "star", [this] { m_desktop.trigger(u"star"); });
    add(3, "tag", [this] { tag(); });
    add(4, "note", [this] { writeNote(); });
    add(3, "highlight", [this] { highlight(); });
    add(6, "undo", [this] { m_desktop.trigger(u"undo"); });
    add(2, "redo", [this] { m_desktop.trigger(u"redo"); });
}

void Workday::setUpTakingOut()
{
    add(4, "into the basket", [this] { m_desktop.trigger(u"addToBasket"); });
    add(2, "out of the basket", [this] { leaveBasket(); });
    add(2, "citation copied", [this] { m_desktop.trigger(u"copyCitation"); });
    add(2, "export", [this] { exportPdf(); });
    add(1, "preview", [this] { preview(); });
    add(1, "findings",
        [this] { lookAtWindow(u"showFindings", "gongbao::desktop::FindingsWindow"); });
    add(1, "manual", [this] { lookAtWindow(u"showManual", "gongbao::desktop::ManualWindow"); });
}

void Workday::type(const QString& text)
{
    // One character after the other, as an input method or a hand gives them.
    for (qsizetype typed = 1; typed <= text.size(); ++typed) {
        m_desktop.search()->setText(text.first(typed));
        QTest::qWait(30);
    }
    m_desktop.search()->search(text);
}

void Workday::chooseRow()
{
    if (const int rows = m_desktop.rows(); rows > 0) {
        m_desktop.part<QTableView>(u"table")->selectRow(below(std::min(rows, 200)));
        settle();
    }
}

void Workday::narrow()
{
    auto* choice = m_desktop.part<QComboBox>(u"listChoice");
    choice->setCurrentIndex(below(choice->count() - 1)); // the last are numbers to search for
    settle();
    auto* values = m_desktop.part<QTreeView>(u"values");
    if (const QModelIndex value = anyRow(*values->model(), m_random); value.isValid()) {
        Q_EMIT values->clicked(value);
    }
}

void Workday::browse()
{
    auto* gazettes = m_desktop.part<QTreeView>(u"gazettes");
    QModelIndex place;
    for (QModelIndex below = anyRow(*gazettes->model(), m_random); below.isValid();
         below = anyRow(*gazettes->model(), m_random, below)) {
        place = below;
    }
    m_desktop.search()->search({});
    gazettes->setCurrentIndex(place);
}

void Workday::followOverview()
{
    auto* overview = m_desktop.part<desktop::OverviewPage>(u"overview");
    if (!overview->isVisible()) {
        browse();
        settle();
    }
    static const QRegularExpression link(u"href=\"([^\"]+)\""_s);
    QList<QUrl> links;
    for (const QRegularExpressionMatch& match : link.globalMatch(overview->toHtml())) {
        links.append(QUrl(match.captured(1)));
    }
    if (!links.isEmpty()) {
        Q_EMIT overview->anchorClicked(links.at(below(int(links.size()))));
    }
}

void Workday::readPages()
{
    auto* shown = m_desktop.part<QAction>(u"showPages");
    shown->setChecked(true);
    m_desktop.search()->search(below(2) == 0 ? u"公报:砚浦 绿化"_s : u"公报:砚浦"_s);
    settle();
    chooseRow();
    auto* view = m_desktop.part<desktop::PageView>(u"pageView");
    for (int page = 0; page < 3; ++page) {
        QScrollBar* bar = view->verticalScrollBar();
        bar->setValue(below(bar->maximum() + 1));
        settle();
    }
    if (below(2) == 0) {
        shown->setChecked(false);
    }
}

void Workday::writeNote()
{
    m_desktop.trigger(u"editNote");
    auto* note = m_desktop.part<QPlainTextEdit>(u"note");
    for (const QChar letter : u"与原件核对，待办。"_s) {
        note->insertPlainText(letter);
        QTest::qWait(5);
    }
    m_desktop.trigger(u"goToReader");
}

void Workday::highlight()
{
    QTextCursor cursor = m_desktop.reader()->textCursor();
    cursor.movePosition(QTextCursor::Start);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, below(200));
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 12);
    m_desktop.reader()->setTextCursor(cursor);
    m_desktop.trigger(u"highlight");
}

void Workday::tag()
{
    m_desktop.trigger(u"addTag");
    if (auto* dialog = m_desktop.window().findChild<QInputDialog*>()) {
        dialog->setTextValue(u"待办%1"_s.arg(below(5)));
        dialog->accept();
    }
}

void Workday::leaveBasket()
{
    auto* basket = m_desktop.window().findChild<desktop::BasketWindow*>();
    m_desktop.trigger(u"showBasket");
    settle();
    auto* documents = basket->findChild<QListWidget*>(u"documents"_s);
    if (documents->count() > 0) {
        documents->setCurrentRow(below(documents->count()));
        basket->findChild<QPushButton*>(u"remove"_s)->click();
    }
    settle();
    basket->close();
}

void Workday::exportPdf()
{
    m_desktop.chosenPdf = m_desktop.path(u"out%1.pdf"_s.arg(m_random()));
    m_desktop.trigger(u"exportPdf");
    const QWidget* progress = m_desktop.part<QWidget>(u"exportProgress");
    (void)QTest::qWaitFor([progress] { return progress->isHidden(); }, 20'000);
    QFile::remove(m_desktop.chosenPdf);
}

void Workday::preview()
{
    lookAtWindow(u"printPreview", "gongbao::desktop::PreviewWindow");
}

void Workday::lookAtWindow(const char16_t* action, const char* className)
{
    m_desktop.trigger(action);
    settle();
    m_desktop.session().exporter().finish();
    QTest::qWait(300);
    for (QWidget* window : m_desktop.window().findChildren<QWidget*>()) {
        if (window->inherits(className)) {
            window->close();
        }
    }
}

} // namespace gongbao::bench
