package org.tadamun.architecture.drawing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.tadamun.architecture.Workspace;

/** The classes of the product by their simple names; comments in them do not count. */
record Sources(Map<String, String> texts) {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  /** Reads the product; the sources of two classes with the same name are joined. */
  static Sources ofProduct() {
    Map<String, String> texts = new HashMap<>();
    for (Path file : Workspace.files("src/main/java", ".java")) {
      String name = file.getFileName().toString().replace(".java", "");
      texts.merge(name, Workspace.read(file), String::concat);
    }
    return new Sources(texts);
  }

  boolean has(String name) {
    return texts.containsKey(name);
  }

  /**
   * Whether the class has this method; a call on another object, after a dot, does not count.
   *
   * @param named such as {@code Signatures.sign}
   */
  boolean hasMethod(String named) {
    String[] parts = named.split("\\.");
    return has(parts[0]) && finds(parts[0], "(?<![.\\w])" + parts[1] + "\\(");
  }

  boolean knows(String one, String other) {
    return has(one) && finds(one, "\\b" + other + "\\b");
  }

  private boolean finds(String name, String pattern) {
    return Pattern.compile(pattern).matcher(code(name)).find();
  }

  /** The few classes that a drawing names are stripped when it asks. */
  private String code(String name) {
    return COMMENT.matcher(texts.get(name)).replaceAll("");
  }
}
