package org.tadamun.architecture.form;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the forms of a page that keep what is typed, and the fields that they leave out. */
final class KeptForms {

  private static final Pattern FORM =
      Pattern.compile("(?s)<h:form id=\"(\\w+)\" styleClass=\"([^\"]*)\"[^>]*>(.*?)</h:form>");

  private static final Pattern WORD = Pattern.compile("\\bform\\b");
  private static final Pattern KEPT = Pattern.compile("\\bkept\\b");
  private static final Pattern PART = Pattern.compile("<ui:include src=\"(/WEB-INF/[^\"#]+)\"");
  private static final Pattern SECRET =
      Pattern.compile("<(?:p:password|t:newPassword|t:codeField|p:textEditor|p:inputMask)\\b");
  private static final Pattern UNKEPT =
      Pattern.compile("<t:(?:field for|localizedField id)=\"(\\w+)\" unkept=\"true\"");

  private KeptForms() {}

  /** The forms for typing that keep nothing. */
  static Stream<String> forgotten(String page) {
    return forms(page).filter(form -> !isKept(form)).map(form -> form.group(1));
  }

  /** The fields that kept forms leave out, including those in their parts. */
  static Set<String> unkept(String page, UnaryOperator<String> parts) {
    Set<String> unkept = new TreeSet<>();
    kept(page, parts)
        .flatMap(form -> UNKEPT.matcher(form).results())
        .forEach(field -> unkept.add(field.group(1)));
    return unkept;
  }

  /** Inputs in kept forms that are secret or that a script could not fill in again. */
  static Stream<String> faults(String page, UnaryOperator<String> parts) {
    return kept(page, parts)
        .flatMap(form -> SECRET.matcher(form).results())
        .map(input -> "keeps " + input.group());
  }

  private static Stream<String> kept(String page, UnaryOperator<String> parts) {
    return forms(page).filter(KeptForms::isKept).map(form -> whole(form.group(3), parts));
  }

  private static Stream<MatchResult> forms(String page) {
    return FORM.matcher(page).results().filter(form -> WORD.matcher(form.group(2)).find());
  }

  private static boolean isKept(MatchResult form) {
    return KEPT.matcher(form.group(2)).find();
  }

  private static String whole(String form, UnaryOperator<String> parts) {
    StringBuilder whole = new StringBuilder(form);
    PART.matcher(form)
        .results()
        .forEach(part -> whole.append(whole(parts.apply(part.group(1)), parts)));
    return whole.toString();
  }
}
