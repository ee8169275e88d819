package org.tadamun.wrong.petition.signature.boundary;

import java.util.List;
import org.tadamun.wrong.petition.signature.entity.Signed;

/** Wrong: an answer made of entities. */
public record LeakingAnswer(List<Row> items) {

  record Row(Signed signed) {}
}
