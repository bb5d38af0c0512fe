package yangguang.pages;

import java.io.Serializable;

/** Words that stand in no bundle, such as those of a file of the law folder, in both languages. */
public record Both(String chinese, String english) implements Serializable {
    String in(boolean chinese) {
        return chinese ? this.chinese : english;
    }
}
