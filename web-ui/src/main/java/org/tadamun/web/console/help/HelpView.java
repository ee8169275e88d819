package org.tadamun.web.console.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Role;

/** The contents of the help page in their order; the words are in the bundle {@code help}. */
@Named
@ApplicationScoped
public class HelpView {

  private static final List<Task> TASKS =
      List.of(
          Task.of("open", 7),
          Task.of("endorse", 4),
          Task.of("act", 4),
          Task.of("find", 3),
          Task.of("paper", 3),
          Task.of("pack", 4),
          Task.of("danger", 3),
          Task.of("win", 3),
          Task.of("secure", 4));

  private static final List<String> WORDS =
      List.of(
          ("campaign petition version signature addressee delivery pass import export action day"
                  + " endorsement pledge capacity embargo act audit")
              .split(" "));

  /**
   * A task that the page explains.
   *
   * @param steps the keys of its steps
   */
  public record Task(String key, List<String> steps) {

    static Task of(String key, int steps) {
      return new Task(
          key, IntStream.rangeClosed(1, steps).mapToObj(step -> key + "." + step).toList());
    }
  }

  public List<Task> getTasks() {
    return TASKS;
  }

  public List<Role> getRoles() {
    return Stream.of(Role.values()).filter(Role::isOffered).toList();
  }

  public List<String> getWords() {
    return WORDS;
  }
}
