package io.capdesk.screening;

import java.util.List;

/** A newer list names, perhaps, a party of this case. Published in the transaction that stored the hits. */
public record NewHitsOnRescreening(String controlNumber, List<Hit> hits) {}
