package yangguang.letters;

import org.springframework.stereotype.Component;

/** The template from which a body's letters are made. */
@Component
class LetterTemplates {
    Docx inUse(long bodyId, LetterKind kind) {
        return StandardLetter.of(kind);
    }
}
