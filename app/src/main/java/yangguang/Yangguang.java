package yangguang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; {@code ./yangguang} at the root of the repository starts it. */
@SpringBootApplication
public class Yangguang {
    public static void main(String[] args) {
        SpringApplication.run(Yangguang.class, args);
    }
}
