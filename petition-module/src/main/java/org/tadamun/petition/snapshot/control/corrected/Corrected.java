package org.tadamun.petition.snapshot.control.corrected;

import java.util.Map;

/**
 * What of a pack was corrected since it was frozen.
 *
 * @param counts by what it is: {@code signatures}, or the subject of a chapter; zero where nothing
 *     was, absent where it is not known
 * @param signaturesBy by how much the corrections have changed the figures of signatures in all;
 *     null where figures are told in steps, and where it is not known
 */
public record Corrected(Map<String, Long> counts, Long signaturesBy) {}
