// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/appointments.h"

#include "parse/appointmentlist.h"
#include "parse/appointmenttables.h"
#include "parse/appointmentverbs.h"
#include "parse/clauses.h"
#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/personnames.h"
#include "parse/postphrases.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;
using Act = Appointment::Act;

// What keeps the time linear in any text; no 任免 document comes near.
constexpr qsizetype kLongestClause = 500;
constexpr qsizetype kMostBeginnings = 100;

/// A day in brackets at the head of a block stands within so many characters.
constexpr qsizetype kLongestDay = 40;

constexpr qsizetype kLongestOrderLead = 8; ///< 经研究，现决定
// What may stand before a verb that begins a sentence's order.
constexpr QStringView kLeadIns[] = {u"决定", u"同意", u"同时", u"并", u"研究", u"现", u"特", u"兹"};

class AppointmentReader
{
public:
    explicit AppointmentReader(const Document& document)
        : m_document(document)
    {
        for (const IssuingBody& body : document.issuers) {
            m_beginnings += placesIn(body.name);
        }
    }

    QList<Appointment> read()
    {
        std::optional<Date> decided = m_document.date;
        for (const Block& block : m_document.blocks) {
            decided = decided ? decided : dayOfNote(block);
            const bool text = block.kind == BlockKind::Paragraph ||
                              block.kind == BlockKind::ListItem || block.kind == BlockKind::Heading;
            if (text) {
                m_line = block.span.first;
                readBlock(block.text);
            } else if (block.kind == BlockKind::Table) {
                m_list.append(readAppointmentTable(block));
            }
        }
        return m_list.finish(decided);
    }

private:
    /// （2020年5月15日某会议通过）, where a list of names has no date of its own.
    static std::optional<Date> dayOfNote(const Block& block)
    {
        const QString key = lineKey(QStringView(block.text).left(kLongestDay));
        const auto match = key.startsWith(u'(') ? readDateAt(key, 1) : std::nullopt;
        return match && match->date.day > 0 ? std::optional(match->date) : std::nullopt;
    }

    enum class Mode { None, Appointing, Removing };

    void readBlock(const QString& text)
    {
        if (m_mode != Mode::None && readNameLine(text)) {
            return;
        }
        const QString printed = compacted(text);
        const QString key = lineKey(text);
        const Words words = Words{printed, key}.sliced(headingNumber(key).length);
        for (const Words& sentence : splitWords(words, u"。；;")) {
            readSentence(sentence);
        }
    }

    /// 程望舒 区审计局副局长 below 任命：
    bool readNameLine(const QString& text)
    {
        QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
        if (parts.size() > 2 &&
            text::unitCount(text::codePointAt(parts.at(0), 0)) == parts.at(0).size() &&
            text::unitCount(text::codePointAt(parts.at(1), 0)) == parts.at(1).size()) {
            parts[0] += parts.takeAt(1); // 汤 瑞
        }
        if (parts.size() < 2 || !isPersonName(parts.first())) {
            return false;
        }
        const QString post = parts.mid(1).join(QString());
        const PostPhrase phrase = readPost(post);
        if (!endsLikePost(lineKey(phrase.post)) || firstOf(kOrders, lineKey(post)).at >= 0) {
            return false;
        }
        m_persons = {parts.first()};
        m_sentence.clear();
        add(phrase, m_mode == Mode::Removing);
        return true;
    }

    void readSentence(const Words& sentence)
    {
        m_persons.clear();
        m_sentence.clear();
        Words rest = sentence;
        if (const qsizetype colon = sentence.key.lastIndexOf(u':'); colon >= 0) {
            readLeadIn(sentence.key.first(colon));
            rest = sentence.sliced(colon + 1);
        } else if (endsWithOrder(sentence.key)) {
            readLeadIn(sentence.key);
            return;
        }
        for (const Words& clause : splitWords(rest, u",")) {
            readClause(clause);
        }
        if (m_sentence.isEmpty()) {
            m_list.applyToNamed(rest);
        }
    }

    /// 经研究，决定任命 with the persons in the lines below
    static bool endsWithOrder(QStringView key)
    {
        return std::ranges::any_of(kListOrders, [key](QStringView order) {
            return key.endsWith(order) && key.size() <= order.size() + kLongestOrderLead;
        });
    }

    /// 决定任命：, 免去：, 决定正式任职：
    void readLeadIn(QStringView key)
    {
        const bool removes =
            key.contains(u"免去") || key.contains(u"免职") || key.contains(u"解聘");
        const bool appoints = key.contains(u"任命") || key.contains(u"聘任") ||
                              key.contains(u"任职") || key.contains(u"任用");
        m_mode = removes == appoints ? Mode::None : removes ? Mode::Removing : Mode::Appointing;
    }

    void readClause(const Words& clause)
    {
        if (clause.key.size() > kLongestClause) {
            return;
        }
        if (readResignation(clause) || readRemoval(clause) || readOrder(clause) ||
            readAppointment(clause) || readByMode(clause)) {
            return;
        }
        m_list.applySentence(readTerm(clause.key), m_sentence);
    }

    /// 接受张三同志辞去某职务的请求
    bool readResignation(const Words& clause)
    {
        const qsizetype verb = clause.key.indexOf(u"辞去");
        const qsizetype end = clause.key.indexOf(u"职务", verb);
        if (verb < 0 || end < 0) {
            return false;
        }
        Words before = clause.sliced(0, verb);
        for (const QStringView lead :
             {QStringView(u"接受"), QStringView(u"同意"), QStringView(u"批准")}) {
            const qsizetype at = before.key.lastIndexOf(lead);
            before = at >= 0 ? before.sliced(at + lead.size()) : before;
        }
        const QStringList names = namesIn(before);
        if (names.isEmpty()) {
            return false;
        }
        m_persons = names;
        Words post = clause.sliced(verb + 2).sliced(0, end - verb - 2);
        post = post.key.startsWith(u'其') ? post.sliced(1) : post;
        post = post.key.endsWith(u'的') ? post.sliced(0, post.key.size() - 1) : post;
        add(readPost(post.printed), true);
        return true;
    }

    /// 免去张三的某职务, 张三不再担任某职务, 免去其某职务
    bool readRemoval(const Words& clause)
    {
        const FoundVerb verb = firstOf(kRemoving, clause.key);
        if (verb.at < 0 || !takeSubject(clause.sliced(0, verb.at))) {
            return false;
        }
        m_mode = Mode::Removing;
        return readPersonAndPost(clause.sliced(verb.at + verb.size));
    }

    /// What stands before the verb: nothing but a lead-in, or the persons.
    bool takeSubject(const Words& before)
    {
        const bool leads = before.isEmpty() || std::ranges::any_of(kLeadIns, [&](QStringView word) {
                               return before.key.endsWith(word);
                           });
        if (leads) {
            return true;
        }
        const QStringList names = namesIn(before);
        if (!names.isEmpty()) {
            m_persons = names;
        }
        return !names.isEmpty();
    }

    static QStringList namesIn(const Words& words)
    {
        for (const QStringView title : {QStringView(u"等同志"), QStringView(u"同志")}) {
            if (words.key.endsWith(title)) {
                return splitNames(words.printed.chopped(title.size()));
            }
        }
        return splitNames(words.printed);
    }

    /// 张三同志某职务, 张三的某职务, 其某职务, 某职务 of the person before, 张三某职务
    bool readPersonAndPost(Words rest)
    {
        if (rest.key.startsWith(u'其')) {
            rest = rest.sliced(1);
        } else if (const Words post = behindPerson(rest); !post.isEmpty()) {
            rest = post;
        } else if (m_persons.isEmpty()) {
            const qsizetype name = nameBeforePost(rest.printed, m_beginnings);
            if (name == 0 || !isPersonName(rest.printed.first(name))) {
                return false;
            }
            m_persons = {rest.printed.first(name).toString()};
            rest = rest.sliced(name);
        }
        if (m_persons.isEmpty()) {
            return false;
        }
        rest = rest.key.startsWith(u'的') ? rest.sliced(1) : rest;
        add(readPost(rest.printed), true);
        return true;
    }

    /// What follows the persons that 同志 or 的 marks; nothing where none stand there.
    Words behindPerson(const Words& words)
    {
        for (const QStringView mark : {QStringView(u"同志"), QStringView(u"的")}) {
            const qsizetype at = words.key.indexOf(mark);
            if (at <= 0) {
                continue;
            }
            const QStringList names = namesIn(words.sliced(0, at));
            if (!names.isEmpty()) {
                m_persons = names;
                return words.sliced(at + mark.size());
            }
        }
        return {};
    }

    /// 任命张三为某局局长
    bool readOrder(const Words& clause)
    {
        const FoundVerb verb = firstOf(kOrders, clause.key);
        if (verb.at < 0) {
            return false;
        }
        const Words rest = clause.sliced(verb.at + verb.size);
        if (readLinked(rest, u"为") || readLinked(rest, u"任")) {
            m_mode = Mode::Appointing;
            return true;
        }
        return false;
    }

    /// 张三为某局局长, with @p link between. A name may have that character too.
    bool readLinked(const Words& clause, QStringView link)
    {
        for (qsizetype at = clause.key.indexOf(link); at >= 0;
             at = clause.key.indexOf(link, at + 1)) {
            const QStringList names = namesIn(clause.sliced(0, at));
            if (!names.isEmpty()) {
                m_persons = names;
                add(readPost(clause.printed.sliced(at + link.size())), false);
                return true;
            }
        }
        return false;
    }

    /// 张三同志任某局局长, and 兼任某职 of the person before
    bool readAppointment(const Words& clause)
    {
        for (const QStringView verb : kAppointing) {
            for (qsizetype at = clause.key.indexOf(verb); at >= 0;
                 at = clause.key.indexOf(verb, at + 1)) {
                if (readAppointmentAt(clause, at, verb)) {
                    return true;
                }
            }
        }
        return false;
    }

    bool readAppointmentAt(const Words& clause, qsizetype at, QStringView verb)
    {
        const Words before = clause.sliced(0, at);
        const Words rest = clause.sliced(at + verb.size());
        const PostPhrase phrase = readPost(rest.printed);
        const bool otherWord =
            !rest.isEmpty() && QStringView(u"职期命免何务").contains(rest.key[0]);
        if (otherWord) {
            return false;
        }
        if (!before.key.endsWith(u"同志") && !endsLikePost(lineKey(phrase.post))) {
            return false;
        }
        const QStringList names = before.isEmpty() ? m_persons : namesIn(before);
        if (names.isEmpty()) {
            return false;
        }
        m_persons = names;
        add(phrase, false, verb.contains(u'挂'));
        return true;
    }

    /// Below 任命： : 张三为某局局长; below 免去： : 李四的某职务
    bool readByMode(const Words& clause)
    {
        if (m_mode == Mode::Appointing) {
            return readLinked(clause, u"为");
        }
        return m_mode == Mode::Removing && clause.key.endsWith(u"职务") &&
               readPersonAndPost(clause);
    }

    void add(const PostPhrase& phrase, bool removes, bool seconded = false)
    {
        QList<qsizetype> added;
        // Several persons and several posts: who has which is not for a program to tell.
        const bool joint = m_persons.size() > 1;
        const QStringList posts = joint ? QStringList{phrase.post} : splitPosts(phrase.post);
        for (const QString& post : posts) {
            if (post.size() >= 2 && m_beginnings.size() < kMostBeginnings &&
                !m_beginnings.contains(post.first(2))) {
                m_beginnings.append(post.first(2));
            }
            for (const QString& person : std::as_const(m_persons)) {
                Act act = removes ? Act::Removed : seconded ? Act::Seconded : Act::Appointed;
                added.append(m_list.append({person, post, act, {}, std::nullopt, m_line}));
            }
        }
        m_list.applyTerm(phrase.term, added);
        m_sentence += added;
    }

    const Document& m_document;
    QStringList m_beginnings; ///< what posts of this document begin with
    Mode m_mode = Mode::None;
    int m_line = 0;
    QStringList m_persons;       ///< of the sentence so far
    QList<qsizetype> m_sentence; ///< those that the sentence has brought, as indexes
    AppointmentList m_list;
};

} // namespace

bool isPersonnelDocument(const Document& document)
{
    const QString title = lineKey(document.title);
    const QString category = document.toc ? lineKey(document.toc->category) : QString();
    return isPersonnelTitle(title) || category.contains(u"任免") || category.contains(u"任命");
}

QList<Appointment> readAppointments(const Document& document)
{
    return isPersonnelDocument(document) ? AppointmentReader(document).read()
                                         : QList<Appointment>();
}

} // namespace gongbao::parse
