package org.tadamun.kernel.rest.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.StateWords;
import org.tadamun.kernel.text.boundary.Texts;

/** Makes problems in the caller's language. */
@ApplicationScoped
public class Problems {

  private static final String TYPE_BASE = "/problems/";

  @Inject private Texts texts;

  protected Problems() {}

  Problems(Texts texts) {
    this.texts = texts;
  }

  public Problem of(BusinessException refusal, Locale locale) {
    List<Problem.Mistake> mistakes =
        refusal.errors().stream().map(error -> mistake(error, locale)).toList();
    return problem(
        refusal.type(),
        texts.get(locale, refusal.messageKey(), arguments(refusal, locale)),
        mistakes,
        locale);
  }

  /** States are shown by name, for programs, and by word, for people. */
  private Object[] arguments(BusinessException refusal, Locale locale) {
    Object[] arguments = refusal.arguments();
    if (refusal instanceof WrongState wrong) {
      for (int i = 0; i < wrong.states().size(); i++) {
        arguments[i] = named(wrong.states().get(i), locale);
      }
    }
    return arguments;
  }

  private String named(Enum<?> state, Locale locale) {
    return StateWords.key(state)
        .map(key -> texts.get(locale, "kernel.state.named", state.name(), texts.get(locale, key)))
        .orElse(state.name());
  }

  /** For a refusal by the server or a library: what kind it is, and what to do next. */
  public Problem of(ProblemType type, Locale locale) {
    boolean advised = texts.has(locale, type.adviceKey());
    String detail = texts.get(locale, advised ? type.adviceKey() : type.titleKey());
    return problem(type, detail, List.of(), locale);
  }

  private Problem.Mistake mistake(FieldError error, Locale locale) {
    return new Problem.Mistake(
        error.field(), texts.get(locale, error.messageKey(), error.arguments()));
  }

  private Problem problem(
      ProblemType type, String detail, List<Problem.Mistake> mistakes, Locale locale) {
    return new Problem(
        TYPE_BASE + type.slug(),
        texts.get(locale, type.titleKey()),
        type.status(),
        detail,
        "urn:uuid:" + UUID.randomUUID(),
        mistakes);
  }
}
