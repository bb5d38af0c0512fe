package yangguang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import yangguang.commands.CommandsOfYangguang;

/** The application; {@code ./yangguang} at the root of the repository starts it. */
@SpringBootApplication
public class Yangguang {
    public static void main(String[] args) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            SpringApplication.run(Yangguang.class); // the build asks which beans there are
            return;
        }
        System.exit(CommandsOfYangguang.execute(Yangguang.class, args));
    }
}
