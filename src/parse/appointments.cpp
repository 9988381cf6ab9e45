// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/appointments.h"

#include "parse/appointees.h"
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

/// The day of the decision at the head of a block stands within so many characters.
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
            decided = decided ? decided
                              : readDecidedDay(lineKey(QStringView(block.text).left(kLongestDay)));
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
    enum class Mode { None, Appointing, Removing };

    void readBlock(const QString& text)
    {
        if (m_mode != Mode::None && readNameLine(text)) {
            return;
        }
        const QString printed = compacted(text);
        const QString key = lineKey(text);
        for (const Words& sentence : splitWords({printed, key}, u"。；;")) {
            readSentence(sentence.sliced(headingNumber(sentence.key).length));
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
        m_sentence.clear();
        setPersons({parts.first()});
        add(phrase, m_mode == Mode::Removing);
        return true;
    }

    void readSentence(const Words& sentence)
    {
        m_sentence.clear();
        setPersons({});
        Words rest = sentence;
        if (const qsizetype colon = sentence.key.lastIndexOf(u':'); colon >= 0) {
            readLeadIn(sentence.key.first(colon));
            rest = sentence.sliced(colon + 1);
        } else if (endsWithOrder(sentence.key)) {
            readLeadIn(sentence.key);
            return;
        }
        for (const Words& clause : splitWords(rest, u",")) {
            const QList<Words> parts = splitAppointees(clause);
            for (const Words& part : parts) {
                readClause(part, parts.size() > 1);
            }
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
        m_leadTerm = readTerm(key);
        if (m_leadTerm.length.isEmpty()) {
            m_leadTerm.probation = m_leadTerm.secondment = false; // 根据试用期的规定
        }
    }

    /// @p listed: among others of its kind, each with its person and post.
    void readClause(const Words& clause, bool listed)
    {
        if (clause.key.size() > kLongestClause) {
            return;
        }
        if (readResignation(clause) || readRemoval(clause) || readOrder(clause) ||
            readAppointment(clause) || readByMode(clause, listed)) {
            return;
        }
        const bool all = clause.key.contains(u"均") || clause.key.contains(u"上述") ||
                         clause.key.contains(u"以上");
        m_list.applySentence(readTerm(clause.key), all ? m_sentence : m_ofPersons);
        if (const QStringList names = subjectOf(clause); !names.isEmpty()) {
            setPersons(names);
        }
    }

    void setPersons(const QStringList& names)
    {
        if (names != m_persons) {
            m_ofPersons.clear();
        }
        m_persons = names;
    }

    /// 接受张三同志辞去某职务的请求
    bool readResignation(const Words& clause)
    {
        const qsizetype verb = clause.key.indexOf(u"辞去");
        const qsizetype end = clause.key.indexOf(u"职务", verb);
        if (verb < 0 || end < 0) {
            return false;
        }
        const QStringList names = namesIn(withoutLeadIn(clause.sliced(0, verb)));
        if (names.isEmpty()) {
            return false;
        }
        setPersons(names);
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
            setPersons(names);
        }
        return !names.isEmpty();
    }

    /// 张三同志某职务, 张三的某职务, 其某职务, 某职务 of the person before, 张三某职务
    bool readPersonAndPost(Words rest)
    {
        if (rest.key.startsWith(u'其')) {
            rest = rest.sliced(1);
            rest = rest.sliced(holdingLength(rest.key));
        } else {
            Appointees found = markedAppointees(rest);
            if (found.names.isEmpty()) {
                found = bareAppointees(rest, m_beginnings, !m_persons.isEmpty());
            }
            if (!found.names.isEmpty()) {
                setPersons(found.names);
            }
            rest = found.rest;
        }
        if (m_persons.isEmpty()) {
            return false;
        }
        rest = rest.key.startsWith(u'的') ? rest.sliced(1) : rest;
        add(readPost(rest.printed), true);
        return true;
    }

    /// 任命张三为某局局长
    bool readOrder(const Words& clause)
    {
        Words rest = clause;
        FoundVerb verb = firstOf(kOrders, rest.key);
        // 任命国家工作人员任命张三为…, where the first has no stop behind.
        for (; verb.at >= 0; verb = firstOf(kOrders, rest.key)) {
            rest = rest.sliced(verb.at + verb.size);
            if (readLinked(rest, u"为") || readLinked(rest, u"任")) {
                m_mode = Mode::Appointing;
                return true;
            }
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
                setPersons(names);
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
        PostPhrase phrase = readPost(rest.printed);
        const bool otherWord =
            !rest.isEmpty() && QStringView(u"职期命免何务").contains(rest.key[0]);
        if (otherWord) {
            return false;
        }
        if (!before.key.endsWith(u"同志") && !endsLikePost(lineKey(phrase.post))) {
            return false;
        }
        const QStringList names = before.isEmpty() ? m_persons : namesIn(before);
        const Appointees sent = names.isEmpty() ? sentAppointees(before) : Appointees{names, {}};
        if (sent.names.isEmpty()) {
            return false;
        }
        setPersons(sent.names);
        phrase.post.prepend(sent.rest.printed); // 到某局任局长
        add(phrase, false, verb.contains(u'挂'));
        return true;
    }

    /// Below 任命： : 张三为某局局长; below 免去： : 李四的某职务
    bool readByMode(const Words& clause, bool listed)
    {
        if (m_mode == Mode::Appointing) {
            return readLinked(clause, u"为");
        }
        return m_mode == Mode::Removing && (listed || clause.key.endsWith(u"职务")) &&
               readPersonAndPost(clause);
    }

    void add(const PostPhrase& phrase, bool removes, bool seconded = false)
    {
        const bool before = namesPostBefore(lineKey(phrase.post)); // 免去李四该职务
        // Several persons and several posts: who has which is not for a program to tell.
        const bool joint = m_persons.size() > 1;
        const QString all = before ? m_posts.join(u'、') : phrase.post;
        const QStringList posts = joint ? QStringList{all} : splitPosts(all);
        m_posts.clear();
        for (const QString& text : posts) {
            const PostPhrase own = readPost(text); // 甲局局长（试用期一年）、乙局局长
            rememberBeginning(own.post);
            m_posts.append(own.post);
            QList<qsizetype> added;
            for (const QString& person : std::as_const(m_persons)) {
                const Act act = removes ? Act::Removed : seconded ? Act::Seconded : Act::Appointed;
                added.append(m_list.append({person, own.post, act, {}, std::nullopt, m_line}));
            }
            for (const TermPhrase& term : {m_leadTerm, phrase.term, own.term}) {
                m_list.applyTerm(term, added);
            }
            m_ofPersons += added;
            m_sentence += added;
        }
    }

    void rememberBeginning(const QString& post)
    {
        if (post.size() >= 2 && m_beginnings.size() < kMostBeginnings &&
            !m_beginnings.contains(post.first(2))) {
            m_beginnings.append(post.first(2));
        }
    }

    const Document& m_document;
    QStringList m_beginnings; ///< what posts of this document begin with
    Mode m_mode = Mode::None;
    int m_line = 0;
    TermPhrase m_leadTerm;        ///< that the lead-in sets for all below it
    QStringList m_persons;        ///< of the sentence so far
    QStringList m_posts;          ///< the last that were given or taken
    QList<qsizetype> m_ofPersons; ///< those that the sentence has brought m_persons, as indexes
    QList<qsizetype> m_sentence;  ///< all that it has brought
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
