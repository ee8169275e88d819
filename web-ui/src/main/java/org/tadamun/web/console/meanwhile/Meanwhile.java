package org.tadamun.web.console.meanwhile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.web.console.failure.Failure;
import org.tadamun.web.console.frame.Feedback;

/**
 * Somebody writes for an hour, and a colleague stores something of the same thing meanwhile. Asked
 * of the page's one {@link SharedForm}: what he stored goes into the form, and what was typed stays
 * in it.
 */
@Named
@ViewScoped
public class Meanwhile implements Serializable {

  @Inject private Feedback feedback;
  @Inject private ValueWords values;

  private Record opened;
  private final Map<String, String> theirs = new HashMap<>();

  /** Once what is stored stands in the form. */
  public void begin(SharedForm<?> form) {
    opened = form.typed();
  }

  /** The work stores the form, and no more: with what somebody else has stored meanwhile. */
  public String save(SharedForm<?> form, Callable<String> work) {
    return attempt(work, () -> meet(form), work);
  }

  /** The work adds something, which stands beside what anybody else has stored meanwhile. */
  public String add(Runnable reread, Callable<String> work) {
    return attempt(work, reread, work);
  }

  /** The work does more than store the form: with nothing that its reader has not seen. */
  public String decide(SharedForm<?> form, Callable<String> work) {
    return decide(() -> meet(form), work);
  }

  /** As the other, of what the page shows beside the form: that is read anew. */
  public String decide(Runnable reread, Callable<String> work) {
    return attempt(
        work,
        reread,
        () -> {
          throw new Overtaken();
        });
  }

  private String attempt(Callable<String> work, Runnable meet, Callable<String> then) {
    return feedback.attempt(
        () -> {
          try {
            return work.call();
          } catch (Exception error) {
            if (!(Failure.refusal(error) instanceof Stale)) {
              throw error;
            }
          }
          meet.run();
          return then.call();
        });
  }

  private <T extends Record> void meet(SharedForm<T> form) {
    if (opened == null) {
      throw new Stale();
    }
    T typed = form.typed();
    @SuppressWarnings("unchecked")
    T before = (T) opened;
    form.reread();
    T stored = form.typed();
    Merge.Merged<T> merged = Merge.of(before, typed, stored);
    form.show(merged.draft());
    opened = stored;
    theirs.clear();
    List<FieldError> both = merged.clashes().stream().map(clash -> told(form, clash)).toList();
    if (!both.isEmpty()) {
      throw new Overtaken(both);
    }
  }

  /** Words in a language stand below their input until the page is left; a value is named once. */
  private FieldError told(SharedForm<?> form, Clash clash) {
    String field = form.field(clash.path());
    if (clash.language() != null) {
      String words = clash.theirs() == null ? "" : (String) clash.theirs();
      theirs.put(Feedback.inputId(field), words);
      return new FieldError(field, "console.meanwhile.words");
    }
    String value = values.of(field, clash.theirs());
    return value.isEmpty()
        ? new FieldError(field, "console.meanwhile.emptied")
        : new FieldError(field, "console.meanwhile.value", value);
  }

  /** Whether somebody else wrote in this language of the field too. */
  public boolean isClash(String field, String language) {
    return theirs.containsKey(Feedback.inputId(field + "." + language));
  }

  /** What he wrote; empty where he took the words away. */
  public String theirs(String field, String language) {
    return theirs.get(Feedback.inputId(field + "." + language));
  }
}
