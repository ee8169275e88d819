package org.tadamun.web.console.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page names its texts by keys that it puts together: each exists, and none is left over. */
class HelpViewTest {

  private final HelpView help = new HelpView();

  @Test
  void everyStepAndWordOfThePageIsInTheBundleAndTheOtherWayRound() throws IOException {
    var wanted = new TreeSet<String>();
    help.getTasks()
        .forEach(
            task -> {
              wanted.add("help.task." + task.key());
              task.steps().forEach(step -> wanted.add("help.step." + step));
            });
    help.getWords()
        .forEach(
            word -> {
              wanted.add("help.word." + word);
              wanted.add("help.meaning." + word);
            });
    var present = new TreeSet<>(bundle().stringPropertyNames());
    present.removeIf(key -> !key.matches("help\\.(task|step|word|meaning)\\..+"));
    assertEquals(present, wanted);
  }

  private static Properties bundle() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = HelpView.class.getResourceAsStream("/i18n/help/en.properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
