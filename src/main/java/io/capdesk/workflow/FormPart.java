package io.capdesk.workflow;

import java.util.List;
import java.util.Map;

/**
 * Fields of task forms that stand for data in {@code config/}. A form says where they go by a component with the property
 * {@code "part": <name>}; they take its place when the form is deployed, so that the deployed form holds all its fields.
 */
public interface FormPart {

    String name();

    /** Components of a Camunda Form. */
    List<Map<String, Object>> components();
}
