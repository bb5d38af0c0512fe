package yangguang.rollup;

import java.util.Set;

/**
 * A campaign as it was typed.
 *
 * @param kinds names of {@code BodyKind}
 * @param own {@code yes} where the body that asks reports too
 * @param outside names of bodies outside of this system, one a line
 */
public record CampaignForm(
        String year,
        Set<String> forms,
        String title,
        String notice,
        String deadline,
        String reach,
        Set<String> kinds,
        String own,
        String outside) {
    public CampaignForm {
        forms = Set.copyOf(forms);
        kinds = Set.copyOf(kinds);
    }

    public boolean withOwn() {
        return own.equals("yes");
    }
}
