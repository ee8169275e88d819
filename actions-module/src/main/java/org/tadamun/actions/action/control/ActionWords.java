package org.tadamun.actions.action.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.actions.action.entity.SearchText;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The search text of actions. */
@Dependent
public class ActionWords extends FoldedTable {

  public ActionWords() {
    super("actions_action", List.of("title", "locality", "venue"), List.of("search_text"));
  }

  @Override
  public List<String> fold(List<String> words) {
    LocalizedText title = LocalizedText.fromJson(words.getFirst());
    return List.of(SearchText.of(title, words.get(1), words.get(2)));
  }
}
