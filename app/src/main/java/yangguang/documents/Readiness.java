package yangguang.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.law.codes.DocumentNumber;
import yangguang.law.codes.Parsed;
import yangguang.pages.Problems;

/** What still keeps a draft from being submitted, field by field. */
@Component
public class Readiness {
    private final DocumentRecords records;
    private final DisclosureLaw law;
    private final Safety safety;

    Readiness(DocumentRecords records, DisclosureLaw law, Safety safety) {
        this.records = records;
        this.law = law;
        this.safety = safety;
    }

    public Problems problems(Document document) {
        var problems = Problems.none();
        Edition edition = document.edition();
        addUnread(problems, edition.marks());
        addFacts(problems, edition.content());
        addTakenNumber(problems, document);
        addDays(problems, edition.content().facts());
        addDisclosure(problems, edition.content().disclosure());
        if (edition.number() > 1 && edition.content().correction() == null)
            problems.add("correction", "documents.problem.correction");
        if (!edition.marks().guesses().isEmpty())
            problems.add("guesses", "documents.problem.unconfirmed");
        int open = safety.open(document);
        if (open > 0) problems.add("safety", "documents.problem.safety", open);
        return problems;
    }

    /** What was typed and is no number, no day of the calendar, no year. */
    public static Problems unread(Marks marks) {
        var problems = Problems.none();
        addUnread(problems, marks);
        return problems;
    }

    private static void addUnread(Problems problems, Marks marks) {
        for (Field field : Field.values()) {
            String typed = marks.unread().get(field.fieldName());
            if (typed == null) continue;
            if (field == Field.NUMBER
                    && DocumentNumber.parse(typed) instanceof Parsed.Wrong<?> wrong) {
                problems.add(field.fieldName(), wrong.message(), wrong.args().toArray());
            } else {
                problems.add(
                        field.fieldName(), "documents.problem.unread." + field.fieldName(), typed);
            }
        }
    }

    private void addFacts(Problems problems, Content content) {
        Facts facts = content.facts();
        if (facts.title().isBlank()) problems.add("title", "documents.problem.title");
        if (facts.issuer().isBlank()) problems.add("issuer", "documents.problem.issuer");
        if (content.wording().isEmpty() && content.files().isEmpty())
            problems.add("typed", "documents.problem.text");
    }

    private void addTakenNumber(Problems problems, Document document) {
        Facts facts = document.edition().content().facts();
        Optional<Long> holder = records.numberHolder(document.bodyId(), facts);
        if (facts.number() != null && holder.filter(id -> id != document.id()).isPresent()) {
            problems.add("number", "documents.problem.number.taken", facts.number(), holder.get());
        }
    }

    private void addDays(Problems problems, Facts facts) {
        LocalDate madeOn = facts.madeOn();
        LocalDate from = facts.inForceFrom();
        LocalDate until = facts.inForceUntil();
        if (madeOn == null && !problems.has("madeOn"))
            problems.add("madeOn", "documents.problem.madeOn");
        if (madeOn != null && madeOn.isAfter(law.today()))
            problems.add("madeOn", "documents.problem.madeOn.future", law.today());
        if (from != null && until != null && until.isBefore(from))
            problems.add("inForceUntil", "documents.problem.inForceUntil", from);
    }

    private void addDisclosure(Problems problems, Disclosure disclosure) {
        Attribute attribute = disclosure.attribute();
        if (attribute == null) {
            problems.add("attribute", "documents.problem.attribute");
            return;
        }
        String basis = disclosure.basis();
        if (attribute == Attribute.PROACTIVE && basis == null) {
            problems.add("category", "documents.problem.category");
        } else if (basis == null || !law.isBasis(basis, attribute)) {
            problems.add(
                    attribute == Attribute.PROACTIVE ? "category" : "basis",
                    "documents.problem.basis");
        }
    }
}
