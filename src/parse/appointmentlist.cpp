// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/appointmentlist.h"

#include <utility>

namespace gongbao::parse {

namespace {

using Act = Appointment::Act;

// What keeps the time linear in any text; no 任免 document comes near.
constexpr int kMostTermSentences = 50;

} // namespace

qsizetype AppointmentList::append(Appointment appointment)
{
    m_all.append(std::move(appointment));
    return m_all.size() - 1;
}

void AppointmentList::applyTerm(const TermPhrase& term, const QList<qsizetype>& to)
{
    for (const qsizetype i : to) {
        Appointment& appointment = m_all[i];
        if (appointment.act == Act::Removed) {
            continue;
        }
        if (appointment.act == Act::Appointed && (term.probation || term.secondment)) {
            appointment.act = term.probation ? Act::OnProbation : Act::Seconded;
        }
        appointment.term = term.length.isEmpty() ? appointment.term : term.length;
        appointment.date = term.from ? term.from : appointment.date;
    }
}

void AppointmentList::applySentence(const TermPhrase& term, const QList<qsizetype>& to)
{
    if (mayApply(term)) {
        applyTerm(term, to);
    }
}

void AppointmentList::applyToNamed(const Words& sentence)
{
    const TermPhrase term = readTerm(sentence.key);
    if (!mayApply(term)) {
        return;
    }
    QList<qsizetype> named;
    QList<qsizetype> known; // to be on probation
    QList<qsizetype> all;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        all.append(i);
        if (sentence.printed.contains(m_all.at(i).person)) {
            named.append(i);
        }
        if (m_all.at(i).act == Act::OnProbation) {
            known.append(i);
        }
    }
    const bool told = term.probation && term.length.isEmpty() && !known.isEmpty();
    applyTerm(term, !named.isEmpty() ? named : told ? known : all);
}

QList<Appointment> AppointmentList::finish(const std::optional<Date>& decided)
{
    for (Appointment& appointment : m_all) {
        appointment.date = appointment.date ? appointment.date : decided;
    }
    return std::move(m_all);
}

bool AppointmentList::mayApply(const TermPhrase& term)
{
    return !term.isEmpty() && ++m_termSentences <= kMostTermSentences;
}

} // namespace gongbao::parse
