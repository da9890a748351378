package io.capdesk.initialreview;

import io.capdesk.delegation.DelegatedLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An initial review as it was done.
 *
 * @param recommendation to the agencies; null unless it was referred, and for referrals of before it was asked
 * @param analysis       for whoever works on the case after it; null where there is none
 * @param delegations    the agencies that were not asked, by their code, with the lines under which
 */
public record InitialReview(String controlNumber, int round, ReviewOutcome outcome, DeskRecommendation recommendation, String analysis,
                            String reviewedBy, Instant reviewedAt, Map<String, List<DelegatedLine>> delegations) {}
