package org.tadamun.web.testing.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form as the server sent it, with the values of its inputs.
 *
 * @param values what a browser would send unchanged; no entry for a box that is not ticked
 * @param fields the names of all inputs that a person can use
 * @param kinds the kind of each input for text: its type, {@code numeric}, or "" for words
 * @param buttons the names of the buttons that send it
 */
record Form(
    String id,
    String action,
    boolean multipart,
    Map<String, List<String>> values,
    List<String> fields,
    Map<String, String> kinds,
    List<String> files,
    List<String> buttons) {

  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?s)<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>"
              + "|<button\\b([^>]*)>");
  private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

  static List<Form> in(String html) {
    return FORM.matcher(html).results().map(one -> of(one.group(1), one.group(2))).toList();
  }

  private static Form of(String tag, String inside) {
    Map<String, String> own = Markup.attributes(tag);
    Form form =
        new Form(
            own.getOrDefault("id", ""),
            own.getOrDefault("action", ""),
            own.getOrDefault("enctype", "").startsWith("multipart/"),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>());
    CONTROL
        .matcher(inside)
        .results()
        .forEach(
            one -> {
              if (one.group(1) != null) {
                form.input(Markup.attributes(one.group(1)));
              } else if (one.group(2) != null) {
                // A line break right after the tag is no part of the text.
                String text = one.group(3).replaceFirst("^\r?\n", "");
                form.typed(Markup.attributes(one.group(2)), Markup.text(text));
              } else if (one.group(4) != null) {
                Map<String, String> select = Markup.attributes(one.group(4));
                form.field(select, chosen(one.group(5), select.containsKey("multiple")));
              } else {
                form.button(Markup.attributes(one.group(6)));
              }
            });
    return form;
  }

  private void input(Map<String, String> input) {
    String type = input.getOrDefault("type", "text");
    String name = input.get("name");
    if (name == null || input.containsKey("disabled")) {
      return;
    }
    String value = input.getOrDefault("value", "");
    switch (type) {
      case "hidden" -> values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
      case "submit" -> buttons.add(name);
      case "file" -> files.add(name);
      case "checkbox", "radio" -> {
        fields.add(name);
        if (input.containsKey("checked")) {
          String sent = value.isEmpty() ? "on" : value;
          values.computeIfAbsent(name, none -> new ArrayList<>()).add(sent);
        }
      }
      default -> typed(input, value);
    }
  }

  private void typed(Map<String, String> input, String value) {
    String type = input.getOrDefault("type", "text");
    field(input, List.of(value));
    if (values.containsKey(input.getOrDefault("name", "")) && !input.containsKey("readonly")) {
      boolean picked = type.startsWith("date");
      kinds.put(input.get("name"), picked ? type : input.getOrDefault("inputmode", ""));
    }
  }

  private void field(Map<String, String> tag, List<String> sent) {
    String name = tag.get("name");
    if (name != null && !tag.containsKey("disabled")) {
      fields.add(name);
      values.put(name, new ArrayList<>(sent));
    }
  }

  private void button(Map<String, String> button) {
    boolean sends = "submit".equals(button.get("type")) && button.containsKey("name");
    if (sends && !button.containsKey("disabled")) {
      buttons.add(button.get("name"));
    }
  }

  private static List<String> chosen(String inside, boolean many) {
    List<String> all = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    OPTION
        .matcher(inside)
        .results()
        .map(one -> Markup.attributes(one.group(1)))
        .forEach(
            option -> {
              all.add(option.getOrDefault("value", ""));
              if (option.containsKey("selected")) {
                chosen.add(option.getOrDefault("value", ""));
              }
            });
    return many || !chosen.isEmpty() || all.isEmpty() ? chosen : List.of(all.getFirst());
  }

  /** The full name that ends with this id, among these names; null if there is none. */
  String find(List<String> names, String id) {
    return names.stream()
        .filter(name -> name.equals(id) || name.endsWith(":" + id))
        .findFirst()
        .orElse(null);
  }
}
