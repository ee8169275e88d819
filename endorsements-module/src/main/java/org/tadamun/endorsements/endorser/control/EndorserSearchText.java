package org.tadamun.endorsements.endorser.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The search text and the sort key of endorsers. */
@Dependent
public class EndorserSearchText extends FoldedTable {

  public EndorserSearchText() {
    super(
        "endorsements_endorser", List.of("name", "sort_name"), List.of("search_text", "sort_key"));
  }

  @Override
  public List<String> fold(List<String> words) {
    LocalizedText name = LocalizedText.fromJson(words.getFirst());
    String sorted = words.getLast();
    return List.of(Endorser.searchable(name, sorted), Endorser.sortKey(sorted));
  }
}
