package org.tadamun.architecture.page;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.architecture.Workspace;

/**
 * Checks that what pages ask of our beans exists. Faces notices it only when the place is shown,
 * which for a rare part may be a year later.
 */
final class ExpressionRules {

  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern WORDS = Pattern.compile("'[^']*'");
  private static final Pattern ASKED = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\.(\\w+)(\\()?");
  private static final Pattern NAMED = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?");
  private static final Pattern BOUND =
      Pattern.compile("\\bvar=\"(\\w+)\"|<ui:param name=\"(\\w+)\"");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private static final int NOT_CALLED = -1;

  private final Map<String, Class<?>> beans;

  /** The public methods of the beans that were asked for: Java copies them at each call. */
  private final Map<Class<?>, Method[]> methods = new HashMap<>();

  ExpressionRules(Map<String, Class<?>> beans) {
    this.beans = beans;
  }

  /** Knows every named bean, except for names that pages give to other things. */
  static ExpressionRules ofAllBeans() {
    Map<String, Class<?>> beans = new TreeMap<>();
    for (Path file : Workspace.files("src/main/java", ".java")) {
      String source = Workspace.read(file);
      Matcher named = NAMED.matcher(source);
      Matcher where = PACKAGE.matcher(source);
      if (named.find() && where.find()) {
        String simple = file.getFileName().toString().replace(".java", "");
        String name =
            named.group(1) == null
                ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1)
                : named.group(1);
        beans.put(name, load(where.group(1) + '.' + simple));
      }
    }
    Workspace.files("src/main", ".xhtml").stream()
        .flatMap(page -> BOUND.matcher(Workspace.unwrapped(page)).results())
        .map(bound -> bound.group(1) == null ? bound.group(2) : bound.group(1))
        .forEach(beans::remove);
    return new ExpressionRules(beans);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ExpressionRules.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  int size() {
    return beans.size();
  }

  List<String> faults(String page) {
    List<String> faults = new ArrayList<>();
    Matcher expression = EXPRESSION.matcher(page);
    while (expression.find()) {
      String text = WORDS.matcher(expression.group(1)).replaceAll("''");
      Matcher asked = ASKED.matcher(text);
      while (asked.find()) {
        Class<?> bean = beans.get(asked.group(1));
        int given = asked.group(3) == null ? NOT_CALLED : given(text.substring(asked.end()));
        if (bean != null && !has(bean, asked.group(2), given)) {
          faults.add(asked.group(1) + " has no " + asked.group(2));
        }
      }
    }
    return faults;
  }

  /** The number of arguments after the opening bracket. */
  private static int given(String rest) {
    int depth = 0;
    int commas = 0;
    boolean empty = true;
    for (char sign : rest.toCharArray()) {
      if (sign == ')' && depth == 0) {
        break;
      }
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      commas += sign == ',' && depth == 0 ? 1 : 0;
      empty &= sign == ' ';
    }
    return empty ? 0 : commas + 1;
  }

  /**
   * Whether the bean has the property, or the method; as an action it may stand without brackets.
   */
  private boolean has(Class<?> bean, String name, int given) {
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    List<String> asked = List.of(name, "get" + tail, "is" + tail);
    return Arrays.stream(methods.computeIfAbsent(bean, Class::getMethods))
        .anyMatch(
            method ->
                given == NOT_CALLED
                    ? asked.contains(method.getName())
                    : method.getName().equals(name)
                        && (method.isVarArgs() || method.getParameterCount() == given));
  }
}
