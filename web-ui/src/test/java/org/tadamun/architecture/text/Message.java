package org.tadamun.architecture.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of an ICU message.
 *
 * @param arguments the names used, such as {@code 0}
 * @param plurals the selectors of each plural argument
 */
record Message(Set<String> arguments, List<Set<String>> plurals) {

  /**
   * @throws IllegalArgumentException when the text is no valid message
   */
  static Message parse(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> arguments = new TreeSet<>();
    List<Set<String>> plurals = new ArrayList<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_NAME, ARG_NUMBER -> arguments.add(pattern.getSubstring(part));
        case ARG_START -> {
          if (part.getArgType() == ArgType.PLURAL) {
            plurals.add(selectors(pattern, i));
          }
        }
        default -> {
          // Words between the arguments.
        }
      }
    }
    return new Message(arguments, plurals);
  }

  private static Set<String> selectors(MessagePattern pattern, int start) {
    Set<String> selectors = new TreeSet<>();
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        selectors.add(pattern.getSubstring(part));
      } else if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    return selectors;
  }
}
