package org.tadamun.petition.batch.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The file that proves a batch, whether it is kept here or elsewhere.
 *
 * @param sha256 64 hexadecimal digits
 */
@Schema(name = "BatchEvidence")
public record BatchEvidence(String fileName, String sha256) {}
