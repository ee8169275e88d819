package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.web.launch.jvm.JavaOptions;

/**
 * The files with which the server boots, in {@code run/} of the data folder. These are its settings
 * (R7), which have passwords and are deleted once read; its boot commands, its logging, and the
 * argument files that the start script gives to Java.
 */
class ServerFiles {

  private final Settings settings;
  private final DataFolder folder;
  private final int jdk;

  /**
   * @param jdk the feature version of the JDK that runs the server
   */
  ServerFiles(Settings settings, DataFolder folder, int jdk) {
    this.settings = settings;
    this.folder = folder;
    this.jdk = jdk;
  }

  /**
   * Writes all files.
   *
   * @param serverFolder where the build put the unpacked server ({@code root}) and {@code
   *     tadamun-server.jar}
   * @param application the WAR or the folder to deploy
   * @return the argument file of the program; that of the JVM, {@code java.args}, is beside it, so
   *     that JAVA_OPTS can be given between the two
   */
  Path write(Path serverFolder, Path application) throws IOException {
    Path values = folder.write("tadamun.properties", properties());
    Path boot =
        folder.write(
            "preboot.txt",
            template("preboot.txt")
                .replace("{address}", settings.get(ConfigurationKey.HTTP_ADDRESS)));
    Path logging =
        folder.write(
            "logging.properties",
            template("logging.properties").replace("{logs}", folder.logs().toString()));
    Path optimized = folder.write("compiler.json", template("compiler.json"));
    Path permissions = folder.write("permissions.policy", template("permissions.policy"));
    Path temporary = folder.run().resolve("tmp");
    arguments(
        "java.args",
        new JavaOptions(serverFolder, jdk).all(temporary, optimized, folder.logs(), permissions));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "org.tadamun.web.launch.Server",
                folder.lock().toString(),
                "--disablephonehome",
                "--nocluster",
                "--port",
                settings.get(ConfigurationKey.HTTP_PORT),
                "--systemproperties",
                values.toString(),
                "--prebootcommandfile",
                boot.toString(),
                "--logproperties",
                logging.toString(),
                "--contextroot",
                "/",
                "--deploy",
                application.toString()));
    Path root = folder.serverRoot(serverFolder.resolve("root"));
    arguments.addAll(List.of("--rootdir", root.toString()));
    return arguments("server.args", arguments);
  }

  private Path arguments(String file, List<String> arguments) throws IOException {
    return folder.write(
        file,
        arguments.stream().map(ServerFiles::quoted).collect(Collectors.joining("\n", "", "\n")));
  }

  private String properties() throws IOException {
    Properties properties = new Properties();
    for (ConfigurationKey key : ConfigurationKey.values()) {
      properties.setProperty(key.key(), settings.get(key));
    }
    StringWriter text = new StringWriter();
    properties.store(text, "Written at each start; change the configuration instead.");
    return text.toString();
  }

  private static String template(String name) throws IOException {
    try (InputStream stream = ServerFiles.class.getResourceAsStream("/launch/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Quoted as the java command expects it in argument files. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
