package org.tadamun.architecture.page;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.architecture.Workspace;

/**
 * What pages ask of our beans exists. Faces finds out only when it comes to the place, which for a
 * part that is seldom shown may be a year later.
 */
final class ExpressionRules {

  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern WORDS = Pattern.compile("'[^']*'");
  private static final Pattern ASKED = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\.(\\w+)(\\()?");
  private static final Pattern NAMED = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?");
  private static final Pattern BOUND =
      Pattern.compile("\\bvar=\"(\\w+)\"|<ui:param name=\"(\\w+)\"");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private final Map<String, Class<?>> beans;

  ExpressionRules(Map<String, Class<?>> beans) {
    this.beans = beans;
  }

  /** Of every bean that has a name for pages, but for names that pages give to other things. */
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
        .flatMap(page -> BOUND.matcher(Workspace.read(page)).results())
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
      Matcher asked = ASKED.matcher(WORDS.matcher(expression.group(1)).replaceAll("''"));
      while (asked.find()) {
        Class<?> bean = beans.get(asked.group(1));
        if (bean != null && !has(bean, asked.group(2), asked.group(3) != null)) {
          faults.add("asks " + asked.group(1) + " for " + asked.group(2));
        }
      }
    }
    return faults;
  }

  /** A property by its getter; a method also without brackets, as the action of a button. */
  private static boolean has(Class<?> bean, String name, boolean called) {
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Arrays.stream(bean.getMethods())
        .map(Method::getName)
        .anyMatch(
            method ->
                method.equals(name)
                    || !called && (method.equals("get" + tail) || method.equals("is" + tail)));
  }
}
