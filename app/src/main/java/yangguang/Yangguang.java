package yangguang;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import yangguang.commands.CommandsOfYangguang;

/** The application; {@code ./yangguang} at the root of the repository starts it. */
@SpringBootApplication
public class Yangguang {
    public static void main(String[] args) {
        System.exit(CommandsOfYangguang.execute(Yangguang.class, args));
    }
}
