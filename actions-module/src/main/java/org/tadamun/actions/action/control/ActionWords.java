package org.tadamun.actions.action.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.actions.action.entity.SearchText;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The search text of actions. */
@Dependent
public class ActionWords implements FoldedTable {

  @Override
  public String name() {
    return "actions_action";
  }

  @Override
  public List<String> from() {
    return List.of("title", "locality", "venue");
  }

  @Override
  public List<String> to() {
    return List.of("search_text");
  }

  @Override
  public List<String> fold(List<String> words) {
    LocalizedText title = LocalizedText.fromJson(words.getFirst());
    return List.of(SearchText.of(title, words.get(1), words.get(2)));
  }
}
