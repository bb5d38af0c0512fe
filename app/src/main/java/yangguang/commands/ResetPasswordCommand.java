package yangguang.commands;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import yangguang.access.Colleagues;
import yangguang.access.People;

@Command(
        name = "reset-password",
        description = "give an account a one-time password, for when nobody can sign in")
final class ResetPasswordCommand extends PlatformCommand {
    @Parameters(paramLabel = "ACCOUNT", description = "the name to sign in with")
    private String account = "";

    @Override
    int on(ApplicationContext platform) {
        var person =
                platform.getBean(People.class)
                        .byAccount(account)
                        .orElseThrow(() -> new CannotRun("there is no account " + account));
        var password = platform.getBean(Colleagues.class).rescue(person.id(), Rows.operator());
        System.out.println("One-time password of %s: %s".formatted(account, password.value()));
        return 0;
    }
}
