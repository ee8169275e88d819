package org.tadamun.web.console.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the help page: each key that it puts together exists, and none is left over. */
class HelpViewTest {

  private final HelpView help = new HelpView();

  @Test
  void stepsAndWordsOfThePageAreThoseOfTheBundle() throws IOException {
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
    var present = new TreeSet<>(bundle("help", "en").stringPropertyNames());
    present.removeIf(key -> !key.matches("help\\.(task|step|word|meaning)\\..+"));
    assertEquals(present, wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  void stepNamesTheChoiceOfAllAsThePagesDo(String language) throws IOException {
    String step = bundle("help", language).getProperty("help.step.find.2");
    requireWord(step, bundle("petition", language).getProperty("petition.signature.state.all"));
    requireWord(step, bundle("console", language).getProperty("console.filter.all"));
  }

  private static void requireWord(String text, String word) {
    Pattern whole = Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})");
    assertTrue(whole.matcher(text).find(), () -> "no '" + word + "' in " + text);
  }

  private static Properties bundle(String name, String language) throws IOException {
    Properties properties = new Properties();
    String file = "/i18n/" + name + "/" + language + ".properties";
    try (InputStream in = HelpView.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
