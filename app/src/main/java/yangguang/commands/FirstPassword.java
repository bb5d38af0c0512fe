package yangguang.commands;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.FirstAdministrator;

/** Tells whoever starts a new installation how to come in. */
@Component
class FirstPassword implements StartMessage {
    private final FirstAdministrator administrator;

    FirstPassword(FirstAdministrator administrator) {
        this.administrator = administrator;
    }

    @Override
    public List<String> lines() {
        return administrator
                .password()
                .map(
                        password ->
                                List.of(
                                        "First administrator: account %s, one-time password %s"
                                                .formatted(
                                                        FirstAdministrator.ACCOUNT,
                                                        password.value())))
                .orElse(List.of());
    }
}
