package yangguang.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.Validity;
import yangguang.law.Law;
import yangguang.law.catalogue.Catalogue;
import yangguang.law.catalogue.Category;
import yangguang.portal.web.SearchPage.Chip;
import yangguang.portal.web.SearchPage.Dropped;
import yangguang.portal.web.SearchPage.Group;
import yangguang.portal.web.SearchPage.Label;
import yangguang.portal.web.SearchPage.Other;
import yangguang.portal.web.SearchPage.Value;
import yangguang.search.Answer;
import yangguang.search.Facet;

/** The conditions beside the words: those in force, those to choose, those to drop. */
@Component
class Narrowing {
    private static final List<Facet> ORDER =
            List.of(
                    Facet.VALIDITY,
                    Facet.BODY,
                    Facet.CATEGORY,
                    Facet.GENRE,
                    Facet.YEAR,
                    Facet.FORMAT);
    private static final int MOST_VALUES = 8;
    private static final String ENDED = "ended";

    private final Bodies bodies;
    private final Catalogue law;

    Narrowing(Bodies bodies, Law law) {
        this.bodies = bodies;
        this.law = law.catalogue();
    }

    SearchPage.Results results(SearchForm form, Answer.Found found) {
        var question = form.question();
        int last = question.from() + found.hits().size();
        boolean more = last < found.total();
        return new SearchPage.Results(
                found.hits(),
                found.total(),
                found.inAll(),
                found.inTitle(),
                groups(form, found),
                form.isUsualValidity() ? ended(found) : 0,
                form.without(Facet.VALIDITY),
                form.isByTime()
                        ? form.without(SearchForm.ORDER)
                        : form.with(SearchForm.ORDER, List.of("time")),
                question.from() + 1,
                last,
                question.from() == 0 ? null : part(form, question.from() - question.limit()),
                more ? part(form, last) : null);
    }

    SearchPage.Advice advice(SearchForm form, Answer.Nothing nothing) {
        return new SearchPage.Advice(
                nothing.everywhere(),
                SearchForm.everywhere(form.words()),
                nothing.withoutOne().stream()
                        .map(without -> new Dropped(chip(form, without.dropped()), without.count()))
                        .toList(),
                nothing.meant().stream().map(Narrowing::other).toList(),
                nothing.otherWords().stream().map(Narrowing::other).toList(),
                nothing.alike());
    }

    private static Other other(Answer.Reworded reworded) {
        return new Other(
                reworded.words(), SearchForm.everywhere(reworded.words()), reworded.count());
    }

    /** The conditions in force. */
    List<Chip> chips(SearchForm form) {
        var chips = new ArrayList<Chip>();
        if (form.isTitleOnly()) chips.add(chip(form, new Answer.Condition.TitleOnly()));
        if (form.isUsualValidity())
            chips.add(chip(form, new Answer.Condition.Chosen(Facet.VALIDITY)));
        for (var facet : ORDER) {
            for (var value : form.given(facet)) {
                if (value.equals(SearchForm.ALL)) continue;
                chips.add(new Chip(List.of(label(facet, value)), form.without(facet, value)));
            }
        }
        if (!form.number().isEmpty()) chips.add(chip(form, new Answer.Condition.Number()));
        return List.copyOf(chips);
    }

    private Chip chip(SearchForm form, Answer.Condition condition) {
        return switch (condition) {
            case Answer.Condition.TitleOnly _ ->
                    new Chip(
                            List.of(new Label("portal.search.in.title", "")),
                            form.without(SearchForm.SCOPE));
            case Answer.Condition.Number _ ->
                    new Chip(List.of(Label.of(form.number())), form.without(SearchForm.NUMBER));
            case Answer.Condition.Chosen(var facet) ->
                    new Chip(labels(form, facet), form.without(facet));
        };
    }

    private List<Label> labels(SearchForm form, Facet facet) {
        if (facet == Facet.VALIDITY && form.isUsualValidity())
            return List.of(new Label("portal.search.validity.usual", ""));
        return form.given(facet).stream().map(value -> label(facet, value)).toList();
    }

    private List<Group> groups(SearchForm form, Answer.Found found) {
        return ORDER.stream()
                .map(facet -> group(form, facet, found))
                .filter(Narrowing::hasChoice)
                .toList();
    }

    private Group group(SearchForm form, Facet facet, Answer.Found found) {
        var counts =
                found.counts(facet).stream()
                        .filter(
                                count ->
                                        count.count() > 0
                                                || form.given(facet).contains(count.value()))
                        .toList();
        var values = new ArrayList<Value>();
        for (int at = 0; at < counts.size(); at++) {
            var count = counts.get(at);
            if (at >= MOST_VALUES && !count.chosen()) continue;
            var label = facet == Facet.BODY ? Label.of(count.label()) : label(facet, count.value());
            values.add(new Value(count.value(), label, count.count(), count.chosen()));
        }
        values.sort(order(facet));
        return new Group(SearchForm.name(facet), List.copyOf(values));
    }

    /** Most frequent first, but years from the newest, and what is in force before what ended. */
    private static Comparator<Value> order(Facet facet) {
        return switch (facet) {
            case YEAR -> Comparator.comparing(Value::value).reversed();
            case VALIDITY ->
                    Comparator.comparing(
                            value -> SearchPage.validity(value.value()).orElse(Validity.UNMARKED));
            case BODY, CATEGORY, GENRE, FORMAT -> Comparator.comparingLong(Value::count).reversed();
        };
    }

    /** One value that all results have leaves nothing to choose. */
    private static boolean hasChoice(Group group) {
        return group.values().size() > 1 || group.values().stream().anyMatch(Value::chosen);
    }

    private Label label(Facet facet, String value) {
        return switch (facet) {
            case VALIDITY -> validity(value);
            case YEAR -> new Label("portal.year", value);
            case BODY -> Label.of(bodies.byCode(value).map(Body::shortName).orElse(value));
            case CATEGORY -> Label.of(law.category(value).map(Category::label).orElse(value));
            case FORMAT -> Label.of(value.toUpperCase(Locale.ROOT));
            case GENRE -> Label.of(value);
        };
    }

    private static Label validity(String value) {
        return SearchPage.validity(value)
                .map(known -> new Label("portal.validity." + known.name(), ""))
                .orElse(Label.of(value));
    }

    private static long ended(Answer.Found found) {
        return found.counts(Facet.VALIDITY).stream()
                .filter(count -> count.value().equals(ENDED))
                .mapToLong(Answer.Count::count)
                .sum();
    }

    private static String part(SearchForm form, int from) {
        if (from <= 0) return form.without(SearchForm.FROM);
        return form.with(SearchForm.FROM, List.of(Integer.toString(from)));
    }
}
