package yangguang.documents.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.documents.Attribute;
import yangguang.documents.DisclosureLaw;
import yangguang.law.catalogue.Category;
import yangguang.pages.Choice;

/** What the law's catalogue offers for selection. */
@Component
class Choices {
    private final DisclosureLaw law;

    Choices(DisclosureLaw law) {
        this.law = law;
    }

    /** The genres of the law; one that the file names and the law does not stays eligible. */
    List<Choice> genres(String present) {
        var genres = new ArrayList<Choice>();
        law.genres().forEach(genre -> genres.add(new Choice(genre.label(), genre.label())));
        boolean known = genres.stream().anyMatch(choice -> choice.value().equals(present));
        if (!present.isEmpty() && !known) genres.add(new Choice(present, present));
        return genres;
    }

    List<Choice> categories(String present) {
        var categories = new ArrayList<Choice>();
        law.categories().forEach(one -> categories.add(choice(one)));
        boolean known = categories.stream().anyMatch(choice -> choice.value().equals(present));
        if (!present.isEmpty() && !known)
            law.category(present).ifPresent(one -> categories.add(choice(one)));
        return categories;
    }

    /** Grounds for each attribute that needs one. */
    List<Choice> grounds(Attribute attribute) {
        return law.grounds(attribute).stream()
                .map(ground -> new Choice(ground.code(), ground.label() + " " + ground.law()))
                .toList();
    }

    List<Choice> allGrounds() {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute != Attribute.PROACTIVE)
                .flatMap(attribute -> grounds(attribute).stream())
                .toList();
    }

    String category(@Nullable String code) {
        return code == null ? "" : law.category(code).map(Category::label).orElse(code);
    }

    String basis(@Nullable String code) {
        return code == null ? "" : law.citation(code).map(Object::toString).orElse(code);
    }

    private static Choice choice(Category category) {
        return new Choice(category.code(), category.label());
    }
}
