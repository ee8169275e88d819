package org.tadamun.endorsements.endorsement.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.folding.boundary.FoldedTable;
import org.tadamun.kernel.text.entity.LocalizedText;

/** By what an endorsement is found: the name that it shows. */
@Dependent
public class EndorsementWords implements FoldedTable {

  @Override
  public String name() {
    return "endorsements_endorsement";
  }

  @Override
  public List<String> from() {
    return List.of("display_name");
  }

  @Override
  public List<String> to() {
    return List.of("search_text");
  }

  @Override
  public List<String> fold(List<String> words) {
    return List.of(Endorser.searchable(LocalizedText.fromJson(words.getFirst())));
  }
}
